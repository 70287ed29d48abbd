package dev.parley.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.parley.core.room.Installation;
import dev.parley.slack.in.Events;
import dev.parley.slack.in.Interactions;
import dev.parley.slack.install.InstallPages;
import dev.parley.slack.install.Installations;
import dev.parley.slack.install.OAuthStates;
import dev.parley.slack.install.SlackManifest;
import dev.parley.slack.out.SlackDirectory;
import dev.parley.slack.out.SlackException;
import dev.parley.slack.out.Workspace;
import dev.parley.slack.out.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Routes what Bolt receives. Every request is first checked to be about a workspace that installed Parley. */
final class SlackApp {

    private static final String NOT_NOW =
            "{\"response_type\":\"ephemeral\",\"text\":\"Slack isn't answering Parley right now,"
                    + " so nothing was done. Try again in a moment.\"}";

    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final String INSTALLATION = "installation";

    private final Workspaces workspaces;
    private final SlackDirectory directory;
    private final Interactions interactions;
    private final Events events;

    SlackApp(Workspaces workspaces, SlackDirectory directory, Interactions interactions, Events events) {
        this.workspaces = workspaces;
        this.directory = directory;
        this.interactions = interactions;
        this.events = events;
    }

    /** For workspaces that let Parley in by themselves. */
    App inviting(Slack slack, SlackSettings.Invitation invitation, Installations installations, OAuthStates states) {
        App app = new App(
                sealed(slack, invitation.clientId(), invitation.clientSecret())
                        .scope(String.join(",", SlackManifest.SCOPES))
                        .oAuthInstallPathEnabled(true)
                        .oAuthRedirectUriPathEnabled(true)
                        .oAuthInstallPageRenderingEnabled(false)
                        .oAuthRedirectUriPageRenderer(new InstallPages())
                        .build(),
                List.of(known()));
        app.service(installations);
        app.service(states);
        app.event(AppUninstalledEvent.class, (event, context) -> {
            installations.putOut(at(context), Instant.ofEpochSecond(event.getEventTime()));
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (event, context) -> {
            List<String> bots = event.getEvent().getTokens().getBot();
            if (bots != null && bots.contains(at(context).bot())) {
                installations.putOut(at(context), Instant.ofEpochSecond(event.getEventTime()));
            }
            return context.ack();
        });
        return registered(app);
    }

    /** For a workspace whose token is known. */
    App alone(Slack slack) {
        return registered(new App(sealed(slack, null, null).scope(null).build(), List.of(known())));
    }

    /** Every value that Bolt would otherwise read from the environment is given. */
    @SuppressWarnings({"deprecation", "NullAway"}) // older names of the same paths; and nulls that say “none”
    private static AppConfig.AppConfigBuilder sealed(
            Slack slack, @Nullable String clientId, @Nullable String clientSecret) {
        return AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .verificationToken(null)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .userScope(null)
                .redirectUri(null)
                .appPath("/slack")
                .oauthInstallPath("/install")
                .oauthStartPath("/install")
                .oauthRedirectUriPath("/oauth_redirect")
                .oauthCallbackPath("/oauth_redirect")
                .oauthCancellationUrl(null)
                .oauthCompletionUrl(null)
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .threadPoolSize(1);
    }

    private App registered(App app) {
        app.command(ANY, (request, context) -> interactions.command(at(context), request.getPayload(), context));
        app.blockAction(ANY, (request, context) -> interactions.action(at(context), request.getPayload(), context));
        app.viewSubmission(
                ANY, (request, context) -> interactions.submission(at(context), request.getPayload(), context));
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.messageShortcut(
                ANY, (request, context) -> interactions.shortcut(at(context), request.getPayload(), context));
        app.globalShortcut(ANY, (request, context) -> interactions.begin(at(context), request.getPayload(), context));
        app.event(AppMentionEvent.class, (event, context) -> {
            events.mentioned(at(context), event.getEventId(), event.getEvent());
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            events.home(at(context), event.getEventId(), event.getEvent());
            return context.ack();
        });
        app.event(MemberJoinedChannelEvent.class, (event, context) -> {
            events.joined(at(context), event.getEvent());
            return context.ack();
        });
        app.event(ChannelSharedEvent.class, (event, context) -> {
            directory.forget(event.getEvent().getChannel());
            return context.ack();
        });
        app.event(ChannelUnsharedEvent.class, (event, context) -> {
            directory.forget(event.getEvent().getChannel());
            return context.ack();
        });
        app.event(ChannelIdChangedEvent.class, (event, context) -> {
            events.renamed(
                    at(context),
                    event.getEventId(),
                    event.getEvent().getOldChannelId(),
                    event.getEvent().getNewChannelId());
            return context.ack();
        });
        return app.start();
    }

    /** Lets in only what is about a workspace that let us in; anything else is acknowledged and left alone. */
    private Middleware known() {
        return (request, response, chain) -> {
            if (MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())) {
                return chain.next(request);
            }
            Context context = request.getContext();
            Optional<Workspace> found;
            try {
                found = workspaces.find(context.getEnterpriseId(), context.getTeamId());
            } catch (SlackException e) {
                // Slack sends an event again; a person would only see that something failed.
                return request.getRequestType() == RequestType.Event
                        ? Response.error(503)
                        : Response.json(200, NOT_NOW);
            }
            if (found.isEmpty()) {
                return Response.ok();
            }
            context.getAdditionalValues()
                    .put(INSTALLATION, found.get().installation().key());
            return chain.next(request);
        };
    }

    private Workspace at(Context context) {
        return workspaces.of(Installation.ofKey(context.getAdditionalValues().getOrDefault(INSTALLATION, "")));
    }
}
