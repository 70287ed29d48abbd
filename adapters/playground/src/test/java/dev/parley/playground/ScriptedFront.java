package dev.parley.playground;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.dispatch.Completion;
import dev.parley.core.dispatch.Request;
import dev.parley.core.money.Unit;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.core.platform.Recipient;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Store;
import dev.parley.playground.in.Front;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Says one of everything that a desk can say, with a text of the test's choice in every place that takes one. */
final class ScriptedFront implements Front {

    private final Store store;
    private final InstantSource clock;
    private final String text;

    ScriptedFront(Store store, InstantSource clock, String text) {
        this.store = store;
        this.clock = clock;
        this.text = text;
    }

    @Override
    public void take(Interaction interaction, Caller caller, RoomKey room, DeliveryKey key, Recipient recipient) {
        String delivery = key.delivery(store, room, caller.person());
        recipient.begin(delivery);
        Runnable answer = handle(new Request(delivery, caller, room, interaction, key.origin()))
                .fold(
                        shown -> () -> recipient.show(shown.message(), shown.replaces()),
                        ask -> () -> recipient.open(ask.form()),
                        refused -> () -> recipient.refuse(refused.refusal()),
                        () -> recipient::end);
        answer.run();
    }

    private Reply handle(Request request) {
        Interaction interaction = request.interaction();
        if (interaction instanceof Interaction.CommandLine typed) {
            return typed(request, typed.text().strip());
        }
        if (interaction instanceof Interaction.FormSubmission form) {
            return submitted(request, form);
        }
        ButtonAction action = ((Interaction.ButtonClick) interaction).action();
        return switch (action.action()) {
            case "edit" -> new Reply.Ask(form(Optional.empty()));
            case "post" ->
                kept(
                        request,
                        action.encode(),
                        () -> Reply.inPlace(only("Posted", List.of(paragraph("It stands in the room.")))));
            case "refuse" -> kept(request, action.encode(), () -> Reply.refused("Not now.", "/concessions"));
            default -> Reply.inPlace(everything());
        };
    }

    private Reply typed(Request request, String line) {
        return switch (line.split(" ", 2)[0]) {
            case "/everything" -> Reply.answer(everything());
            case "/form" -> new Reply.Ask(form(Optional.empty()));
            case "/keep" ->
                kept(
                        request,
                        line,
                        () -> Reply.answer(only(
                                "Kept", List.of(paragraph("Entry 4 is logged."), new Block.Actions<Text>(buttons())))));
            case "/fault" -> throw new IllegalStateException("a secret " + text);
            default ->
                new Reply.Refused(
                        new Refusal("Nothing here answers to " + text + ".", List.of("/concessions", text), line));
        };
    }

    private Reply submitted(Request request, Interaction.FormSubmission form) {
        if (form.fields().containsKey("line") && form.fields().get("line").contains("refuse me")) {
            return Reply.refused("That cannot be kept.", "/concede a | b");
        }
        if (!form.fields().containsKey("line")) {
            return new Reply.Ask(form(Optional.of("Say what it is about, such as " + text)));
        }
        return kept(
                request,
                "Log a concession",
                () -> Reply.answer(only("Kept", List.of(paragraph(form.fields().toString())))));
    }

    private Reply kept(Request request, String asked, Supplier<Reply> reply) {
        Delivery delivery = new Delivery(
                request.room(),
                request.caller().person(),
                request.delivery(),
                asked,
                request.origin(),
                clock.instant());
        return store.change(delivery, transaction -> {
            if (request.interaction() instanceof Interaction.ButtonClick pressed
                    && pressed.action().action().equals("post")) {
                transaction
                        .posts()
                        .append(
                                request.room(),
                                request.caller().person(),
                                new RoomMessage(
                                        "Posted by Parley for "
                                                + request.caller().person().name(),
                                        List.of(new Block.Quote<>(List.of(new PublicText(text))))),
                                clock.instant());
            }
            return reply.get();
        });
    }

    PrivateMessage everything() {
        return only(
                text,
                List.of(
                        paragraph(text),
                        new Block.Paragraph<>(List.<Text>of(
                                new PublicText("Your floor is "),
                                new SecretText(new Confidential(text)),
                                new PublicText("."))),
                        new Block.Warning<>(List.of(new PublicText(text))),
                        new Block.Quote<>(List.of(new PublicText(text + "\nA second line."))),
                        new Block.Facts<>(List.of(
                                new Block.Fact<>(text, new PublicText(text)),
                                new Block.Fact<Text>("To us", new SecretText(new Confidential(text))))),
                        new Block.Table<>(
                                text,
                                List.of("#", "Item", text, "You get", "Value to you or them", "Trigger/contingency"),
                                List.of(
                                        Stream.of("1", text, "5% off the annual fee", "24-month term", "us: 12k", "")
                                                .map(PublicText::new)
                                                .toList(),
                                        Stream.of("2", "Payment terms", "60 days", "", "them: 3k", "only for 2027")
                                                .map(PublicText::new)
                                                .toList())),
                        new Block.Chart<Text>(
                                text,
                                text,
                                List.of(text, "No. 2"),
                                Unit.money("EUR"),
                                List.of(
                                        new Block.Line<>(
                                                text, List.of(new PublicText("-20000"), new PublicText("0.5"))),
                                        new Block.Line<>(
                                                "Worth to us",
                                                Stream.of("40000", "60000")
                                                        .<Text>map(each -> new SecretText(new Confidential(each)))
                                                        .toList()))),
                        new Block.Steps<>(Stream.of(Block.Progress.values())
                                .map(progress -> new Block.Step<>(text, progress, Optional.of(new PublicText(text))))
                                .toList()),
                        new Block.Examples<>(List.of(text, "/concede discount | 5% | 24-month term")),
                        new Block.Actions<>(buttons()),
                        new Block.Document<>(text + ".csv", "text/csv", new PublicText("Item,You give\r\n" + text))));
    }

    List<Button> buttons() {
        return List.of(
                Button.primary("Post to #acme-renewal-team", new ButtonAction("floor", "post", "1")),
                Button.normal("Edit " + text, new ButtonAction("concede", "edit", "4")),
                Button.normal("Look again", new ButtonAction("concede", "look", "4")),
                Button.danger("Not now", new ButtonAction("concede", "refuse", "")),
                new Button.Copy("Copy", text));
    }

    Form form(Optional<String> error) {
        List<Option> options = List.of(new Option("price", text), new Option("term", "Term"));
        List<Option> many = Stream.of("Asked openly", "Gave options", "Took a break", "Brought data", "Split issues")
                .map(label ->
                        new Option(label.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), label))
                .toList();
        return new Form(
                "concede",
                "subject-1",
                "Log a concession",
                List.of(paragraph("What did each side give? " + text)),
                List.of(
                        input("line", Input.Kind.LINE, true, options, error),
                        input("paragraph", Input.Kind.PARAGRAPH, false, List.of(), Optional.empty()),
                        input("amount", Input.Kind.AMOUNT, false, List.of(), Optional.empty()),
                        input("date", Input.Kind.DATE, false, List.of(), error),
                        input("people", Input.Kind.PEOPLE, false, options, Optional.empty()),
                        input("number", Input.Kind.NUMBER, false, List.of(), Optional.empty()),
                        input("choice", Input.Kind.CHOICE, true, options, error),
                        input("select", Input.Kind.CHOICE, false, many, error),
                        input("choices", Input.Kind.CHOICES, false, many, error)),
                "Log it");
    }

    private Input input(String name, Input.Kind kind, boolean required, List<Option> options, Optional<String> error) {
        return new Input(
                name,
                "The " + name,
                "Help with " + name + " " + text,
                "for example " + text,
                kind,
                required,
                options,
                List.of(new SecretText(new Confidential(text))),
                error);
    }

    private static Block<Text> paragraph(String words) {
        return new Block.Paragraph<>(List.of(new PublicText(words)));
    }

    private static PrivateMessage only(String title, List<Block<? extends Text>> blocks) {
        return new PrivateMessage(title, blocks);
    }

    @Override
    public List<Completion> complete(Caller caller, RoomKey room, String line) {
        return Stream.of("everything", "form", "keep")
                .map(word -> new Completion("/" + word + " ", "/" + word, "Says " + text))
                .filter(completion -> completion.text().startsWith(line))
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of("everything", "form", "keep");
    }
}
