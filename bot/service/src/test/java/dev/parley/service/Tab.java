package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** A tab of the playground, in the hands of one person. */
final class Tab {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private final Screen held;

    /** The two widths that must work. */
    enum Screen {
        DESKTOP(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    /** A tab on the screen that its person holds. */
    Tab(Page page, Screen held) {
        this.page = page;
        this.held = held;
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

    /** Leaves a picture of each screen; nothing on it may need scrolling sideways. */
    Tab pictured(String name) {
        onEach(screen -> picture(screen, name));
        return this;
    }

    /** Leaves pictures of something new to look at, which everybody has to be able to use. */
    Tab looks(String name) {
        onEach(screen -> {
            picture(screen, name);
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as("%s on %s: what axe finds", name, screen)
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList())
                    .isEmpty();
        });
        return this;
    }

    private void picture(Screen screen, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(SCREENSHOTS.resolve(screen.name().toLowerCase(Locale.ROOT) + "-" + name + ".png")));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s on %s: the page does not scroll sideways", name, screen)
                .isEqualTo(true);
    }

    /** Looks at the page on the screen that its person holds, then on the other one. */
    void onEach(Consumer<Screen> look) {
        look.accept(held);
        Screen other = held == Screen.PHONE ? Screen.DESKTOP : Screen.PHONE;
        page.setViewportSize(other.width, other.height);
        look.accept(other);
        page.setViewportSize(held.width, held.height);
    }
}
