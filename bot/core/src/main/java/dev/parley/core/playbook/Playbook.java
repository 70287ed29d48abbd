package dev.parley.core.playbook;

import dev.parley.core.dispatch.Command;
import dev.parley.core.playbook.concession.ConcedeCommand;
import dev.parley.core.playbook.concession.ConcessionsCommand;
import dev.parley.core.playbook.concession.EditCommand;
import dev.parley.core.playbook.concession.ExportCommand;
import dev.parley.core.playbook.concession.UndoCommand;
import dev.parley.core.playbook.deal.DealBatnaCommand;
import dev.parley.core.playbook.deal.DealCommand;
import dev.parley.core.playbook.deal.DealIssueCommand;
import dev.parley.core.playbook.deal.DealLinkCommand;
import dev.parley.core.playbook.deal.DealMandateCommand;
import dev.parley.core.playbook.deal.DealStartCommand;
import dev.parley.core.playbook.deal.DealsCommand;
import dev.parley.core.playbook.impasse.CloseCommand;
import dev.parley.core.playbook.impasse.ImpasseCommand;
import dev.parley.core.playbook.impasse.ImpasseEditCommand;
import dev.parley.core.playbook.impasse.ImpassesCommand;
import dev.parley.core.playbook.impasse.LadderView;
import dev.parley.core.playbook.impasse.RungView;
import dev.parley.core.playbook.template.ReadyMessages;
import dev.parley.core.playbook.template.TemplateCommand;
import dev.parley.core.room.Organisation;
import dev.parley.templates.Template;
import java.util.ArrayList;
import java.util.List;

/** Every command that Parley knows, in the order in which help lists them. */
public final class Playbook {

    private Playbook() {}

    /** The commands, with one for each template, where every installation is on its own. */
    public static List<Command> commands(List<Template> templates) {
        return commands(templates, Organisation.NONE);
    }

    /**
     * The commands, with one for each template.
     *
     * @param organisation the installations between which a deal may be linked
     */
    public static List<Command> commands(List<Template> templates, Organisation organisation) {
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
                new DealLinkCommand(organisation)));
        commands.add(new HelpCommand(commands));
        return List.copyOf(commands);
    }
}
