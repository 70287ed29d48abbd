package dev.parley.templates;

/** A place in a text where reading it cannot go on. */
final class Misread extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String change;

    Misread(int line, String change) {
        super(change);
        this.line = line;
        this.change = change;
    }

    int line() {
        return line;
    }

    String change() {
        return change;
    }
}
