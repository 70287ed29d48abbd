package dev.parley.slack.install;

import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import java.util.Locale;

/** What a person who installs Parley sees when they come back from Slack. */
public final class InstallPages implements OAuthRedirectUriPageRenderer {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
            main { max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; }
            h1 { font-size: 1.6rem; line-height: 1.2; }
            a { color: LinkText; }
            code { font-size: 1rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    @Override
    public String renderSuccessPage(Installer installer, String completionUrl) {
        boolean whole = Boolean.TRUE.equals(installer.getIsEnterpriseInstall());
        String more = whole
                ? "<p>It isn't in any of your organisation's workspaces yet. An administrator can add it to each one"
                        + " in Slack, under “Manage apps”.</p>"
                : "";
        return PAGE.formatted("Parley is installed", """
                <p>In the channel where you negotiate, type <code>/invite @Parley</code>, then <code>/parley help</code>. Only
                you see the answers until you post one.</p>
                %s<p>You can close this page and go back to Slack.</p>""".formatted(more));
    }

    @Override
    public String renderFailurePage(String installPath, String reason) {
        String why = switch (String.valueOf(reason).toLowerCase(Locale.ROOT)) {
            case "access_denied" -> "The installation was cancelled in Slack.";
            case "invalid_state" ->
                "It wasn't started in this browser in the last ten minutes, or it was already finished.";
            default -> "Slack didn't finish the installation.";
        };
        return PAGE.formatted("Parley isn't installed", """
                <p>%s Nothing was changed.</p>
                <p><a href="%s">Begin again</a></p>""".formatted(why, InstallServlet.INSTALL));
    }
}
