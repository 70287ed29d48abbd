package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;

/** A tab of the playground, in the hands of one person. */
final class Tab {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private final String prefix;

    Tab(Page page, String prefix) {
        this.page = page;
        this.prefix = prefix;
    }

    Page page() {
        return page;
    }

    Locator box() {
        return page.locator("#text");
    }

    Tab says(String line) {
        box().fill(line);
        box().press("Enter");
        return settled();
    }

    /** The latest thing that only this person sees. */
    Locator answer() {
        return page.locator(".entry.private").last();
    }

    /** The latest thing that everybody in the room sees. */
    Locator post() {
        return page.locator(".entry:not(.private)").last();
    }

    Tab presses(String label) {
        button(answer(), label).click();
        return settled();
    }

    Locator form() {
        return page.locator("#form-dialog");
    }

    Locator field(String name) {
        return form().locator("[name=\"in." + name + "\"]");
    }

    Tab fills(String name, String value) {
        field(name).fill(value);
        return this;
    }

    Tab sends() {
        page.keyboard().press("Control+Enter");
        return settled();
    }

    static Locator button(Locator within, String label) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Waits until nothing is on its way. */
    Tab settled() {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        return this;
    }

    /** Leaves a picture. */
    Tab pictured(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(SCREENSHOTS.resolve(prefix + "-" + name + ".png")));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s: the page does not scroll sideways", name)
                .isEqualTo(true);
        return this;
    }

    /** Leaves a picture of something new to look at, which everybody has to be able to use. */
    Tab looks(String name) {
        pictured(name);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("%s: what axe finds", name)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        return this;
    }
}
