package dev.parley.core.room;

import java.util.List;
import java.util.Set;

/**
 * Which installations are of one organisation, as the people who run Parley say: the only one there is on each of some
 * chat platforms. A room of one of them may carry a deal of another. Two installations on one platform are never of one
 * house.
 *
 * @param platforms as {@link Installation#platform()} names them; on each of them nobody but this organisation is let in
 */
public record Organisation(Set<String> platforms) {

    /** Every installation is on its own. */
    public static final Organisation NONE = new Organisation(Set.of());

    public Organisation {
        platforms = Set.copyOf(platforms);
    }

    /** Whether the two are the same installation, or both of this house. */
    public boolean sameOrganisation(Installation one, Installation other) {
        return one.equals(other) || beside(one).contains(other.platform());
    }

    /** The other platforms on which there is an installation of the same house, in alphabetical order. */
    public List<String> beside(Installation installation) {
        return platforms.contains(installation.platform())
                ? platforms.stream()
                        .filter(platform -> !platform.equals(installation.platform()))
                        .sorted()
                        .toList()
                : List.of();
    }
}
