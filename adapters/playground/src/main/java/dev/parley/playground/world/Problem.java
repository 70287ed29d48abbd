package dev.parley.playground.world;

/** A request that the page cannot serve, with what to tell the one who made it. */
public final class Problem extends RuntimeException {

    private final int status;
    private final String told;

    /**
     * @param status the HTTP status, 400 to 599
     * @param told one or two sentences, shown as they are
     */
    public Problem(int status, String told) {
        super(told, null, false, false);
        this.status = status;
        this.told = told;
    }

    public int status() {
        return status;
    }

    public String told() {
        return told;
    }

    public static Problem nowhere() {
        return new Problem(404, "There's no such page here.");
    }
}
