package dev.parley.core.harness;

import dev.parley.core.dispatch.Command;
import dev.parley.core.playbook.Playbook;
import dev.parley.templates.Templates;
import java.util.List;
import java.util.Optional;

/** What Parley comes with. */
public final class Shipped {

    private Shipped() {}

    /** Every command, with one for each template. */
    public static List<Command> commands() {
        return Templates.load("en", Optional.empty()).fold(ready -> Playbook.commands(ready.templates()), broken -> {
            throw new AssertionError(broken.problems());
        });
    }
}
