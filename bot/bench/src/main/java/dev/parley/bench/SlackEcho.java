package dev.parley.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The least that a Slack app in Java can be: Bolt on Jetty, which verifies a command and acknowledges it. */
public final class SlackEcho {

    static final String PATH = "/slack/events";

    private SlackEcho() {}

    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new EchoDoor(app())), PATH);
        server.setHandler(context);
        server.start();
        System.out.println("The echo is ready on http://localhost:" + connector.getLocalPort());
    }

    private static App app() {
        SlackConfig slack = new SlackConfig();
        slack.setProxyUrl(null);
        slack.setStatsEnabled(false);
        slack.getSCIM2Config().setStatsEnabled(false);
        slack.synchronizeMetricsDatabases();
        AppConfig config = AppConfig.builder()
                .slack(Slack.getInstance(slack, new SlackHttpClient(new OkHttpClient())))
                .singleTeamBotToken(null)
                .signingSecret(null)
                .requestVerificationEnabled(false)
                .build();
        App app = new App(config, List.of());
        app.command(Pattern.compile(".*"), (request, context) -> context.ack());
        return app.start();
    }
}
