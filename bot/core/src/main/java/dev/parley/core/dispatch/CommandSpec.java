package dev.parley.core.dispatch;

import dev.parley.core.chat.Interaction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command, declared once. Parsing, forms, help, completion, manifests and metric tags all follow from it.
 *
 * @param words one word, or two where the first is shared, such as {@code concessions edit}
 * @param summary one line on what it does, at most 100 characters
 * @param title the title of its form, at most 24 characters
 * @param arguments what it takes, in the order of quick entry
 * @param examples lines that work as they stand, best first; at least one
 * @param postsToRoom whether what comes of it may be posted where others read it
 * @param submit what the button that sends its form says, at most 24 characters
 * @param messageAction what it is called in the menu of a message, if it is offered there
 */
public record CommandSpec(
        String words,
        String summary,
        String title,
        List<Argument> arguments,
        List<String> examples,
        boolean postsToRoom,
        String submit,
        Optional<MessageAction> messageAction) {

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9-]{1,30}( [a-z][a-z0-9-]{1,30})?");

    public CommandSpec {
        if (!WORDS.matcher(words).matches()) {
            throw new IllegalArgumentException("not a command's words: " + words);
        }
        if (summary.isBlank() || summary.length() > 100 || title.isBlank() || title.length() > 24) {
            throw new IllegalArgumentException(words + ": a summary of 1 to 100 and a title of 1 to 24 characters");
        }
        arguments = List.copyOf(arguments);
        examples = List.copyOf(examples);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException(words + " needs an example");
        }
        if (submit.isBlank() || submit.length() > 24) {
            throw new IllegalArgumentException(words + ": the button of a form has 1 to 24 characters");
        }
        Set<String> names = arguments.stream().map(Argument::name).collect(Collectors.toSet());
        messageAction.ifPresent(action -> {
            if (!names.contains(action.textField())
                    || !(action.linkField().isEmpty() || names.contains(action.linkField()))) {
                throw new IllegalArgumentException(words + " takes no such argument as a message would fill");
            }
        });
    }

    public CommandSpec(
            String words,
            String summary,
            String title,
            List<Argument> arguments,
            List<String> examples,
            boolean postsToRoom) {
        this(
                words,
                summary,
                title,
                arguments,
                examples,
                postsToRoom,
                postsToRoom ? "Preview" : "Save",
                Optional.empty());
    }

    /** The same, with this on the button that sends its form. */
    public CommandSpec submittedWith(String button) {
        return new CommandSpec(words, summary, title, arguments, examples, postsToRoom, button, messageAction);
    }

    /** The same, offered in the menu of a message too. */
    public CommandSpec offeredOnMessages(MessageAction action) {
        return new CommandSpec(words, summary, title, arguments, examples, postsToRoom, submit, Optional.of(action));
    }

    /**
     * Asks for its form with a message in it, where its {@link #messageAction()} wants it.
     *
     * @param text the text of the message; may be empty
     * @param link a link to it; empty if there is none
     * @throws java.util.NoSuchElementException if it is not offered on messages
     */
    public Interaction.FormRequest onMessage(String text, String link) {
        MessageAction action = messageAction.orElseThrow();
        Map<String, String> known = new HashMap<>();
        if (!text.isBlank()) {
            known.put(action.textField(), text);
        }
        if (!action.linkField().isEmpty() && !link.isEmpty()) {
            known.put(action.linkField(), link);
        }
        return new Interaction.FormRequest(words, known);
    }

    /** The first word: what can be a slash command of its own. */
    public String word() {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    /** Whether typing the words alone opens a form: something that it needs is missing then. */
    public boolean opensForm() {
        return arguments.stream().anyMatch(Argument::required);
    }

    public Optional<Argument> argument(String name) {
        return arguments.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The line that shows what can follow, such as {@code /concede item | give | get}. */
    public String usage() {
        List<String> names = arguments.stream()
                .map(each -> each.required() ? each.name() : "[" + each.name() + "]")
                .toList();
        return ("/" + words + " " + String.join(" | ", names)).strip();
    }

    /** The tag under which it is counted. */
    public String tag() {
        return Objects.requireNonNull(words).replace(' ', '_').toLowerCase(Locale.ROOT);
    }
}
