package dev.parley.core.commands;

import dev.parley.core.command.Command;
import dev.parley.core.room.House;
import dev.parley.templates.Template;
import java.util.ArrayList;
import java.util.List;

/** Every command that Parley knows, in the order in which help lists them. */
public final class Playbook {

    private Playbook() {}

    /** The commands, with one for each template, where every installation is on its own. */
    public static List<Command> commands(List<Template> templates) {
        return commands(templates, House.NONE);
    }

    /**
     * The commands, with one for each template.
     *
     * @param house the installations between which a deal may be linked
     */
    public static List<Command> commands(List<Template> templates, House house) {
        List<TemplateCommand> sayings =
                templates.stream().map(TemplateCommand::new).toList();
        ReadyMessages messages = new ReadyMessages(sayings);
        LadderView ladder = new LadderView(messages);
        RungView rungs = new RungView(messages);
        List<Command> commands = new ArrayList<>(sayings);
        commands.addAll(List.of(
                new ConcedeCommand(),
                new ConcessionsCommand(),
                new EditCommand(),
                new ExportCommand(),
                new UndoCommand(),
                new ImpasseCommand(ladder),
                new ImpassesCommand(ladder, rungs, messages),
                new ImpasseEditCommand(ladder, rungs),
                new CloseCommand(ladder),
                new DealsCommand(),
                new DealCommand(),
                new DealStartCommand(),
                new DealIssueCommand(),
                new DealBatnaCommand(),
                new DealMandateCommand(),
                new DealLinkCommand(house)));
        commands.add(new HelpCommand(commands));
        return List.copyOf(commands);
    }
}
