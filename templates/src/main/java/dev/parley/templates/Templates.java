package dev.parley.templates;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Loads the shipped templates and those of a folder. */
public final class Templates {

    /** The ids of the shipped templates, in the order of the playbook. */
    public static final List<String> SHIPPED =
            List.of("floor", "validity", "condition", "contingency", "escalate", "pause", "upstairs");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z]{2,4})?");

    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Map<String, Template> byId = new LinkedHashMap<>();

    private Templates() {}

    /**
     * Loads all templates of a language.
     *
     * @param language such as {@code en}
     * @param folder a folder with a folder per language, whose {@code *.md} files add templates or, by their id, take the
     *     place of shipped ones; a {@code README.md} is left alone
     */
    public static Loaded load(String language, Optional<Path> folder) {
        Templates templates = new Templates();
        if (!LANGUAGE.matcher(language).matches()
                || Templates.class.getResource(language + "/" + SHIPPED.get(0) + ".md") == null) {
            return new Loaded.Broken(List.of(new TemplateProblem(
                    "templates", 0, "There are no templates in the language '" + language + "'. Use en.")));
        }
        for (String id : SHIPPED) {
            templates
                    .read(Source.shipped(language + "/" + id + ".md"))
                    .ifPresent(template -> templates.byId.put(template.id(), template));
        }
        folder.ifPresent(from -> templates.addFrom(from, language));
        return templates.problems.isEmpty()
                ? new Loaded.Ready(List.copyOf(templates.byId.values()))
                : new Loaded.Broken(templates.problems);
    }

    private void addFrom(Path folder, String language) {
        Map<String, String> takenBy = new HashMap<>();
        for (Path file : files(folder, language)) {
            Source source = Source.file(file);
            read(source).ifPresent(template -> {
                String first = takenBy.putIfAbsent(template.id(), source.name());
                if (first == null) {
                    byId.put(template.id(), template);
                } else {
                    problems.add(new TemplateProblem(
                            source.name(),
                            2,
                            "The id " + template.id() + " is taken by " + first + ". Give one of them another id."));
                }
            });
        }
    }

    private List<Path> files(Path folder, String language) {
        Path inLanguage = folder.resolve(language);
        if (!Files.isDirectory(folder)) {
            problems.add(new TemplateProblem(
                    folder.toString(), 0, "There's no such folder. Create it, or correct PARLEY_TEMPLATES."));
            return List.of();
        }
        if (!Files.isDirectory(inLanguage)) {
            problems.add(new TemplateProblem(
                    folder.toString(),
                    0,
                    "It has no folder for the language. Put the template files into a folder named " + language + "."));
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(inLanguage, Templates::isTemplate)) {
            List<Path> files = new ArrayList<>();
            entries.forEach(files::add);
            files.sort(Comparator.comparing(Path::toString));
            return files;
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(new TemplateProblem(
                    inLanguage.toString(), 0, "The folder can't be read. Check that Parley may read it."));
            return List.of();
        }
    }

    private static boolean isTemplate(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") && !name.equals("readme.md") && !Files.isDirectory(path);
    }

    private Optional<Template> read(Source source) {
        Problems found = new Problems(source.name());
        String text = source.text(found);
        Optional<Template> template = found.none() ? TemplateFile.read(text, found) : Optional.empty();
        problems.addAll(found.found());
        return template;
    }
}
