package dev.parley.bench;

import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The least that a bot of the Bot Framework SDK can be: its own adapter on Jetty, with its own check of tokens, turn,
 * connector client and number of calls at once, which repeats what it is sent. Only the token that goes out is a fixed
 * one, where the SDK would take one that MSAL keeps.
 */
public final class TeamsEcho {

    static final String PATH = "/api/messages";

    private TeamsEcho() {}

    public static void main(String[] arguments) throws Exception {
        ChannelValidation.setOpenIdMetaDataUrl(System.getenv("TEAMS_OPENID_URL"));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new TeamsEchoDoor(new Adapter())), PATH);
        server.setHandler(context);
        server.start();
        System.out.println("The echo is ready on http://localhost:" + connector.getLocalPort());
    }

    /** The SDK's, but for MSAL. */
    private static final class Adapter extends BotFrameworkAdapter {

        private final Map<String, ConnectorClient> clients = new ConcurrentHashMap<>();

        Adapter() {
            super(new SimpleCredentialProvider(TeamsApi.APP, TeamsApi.PASSWORD));
        }

        @Override
        public CompletableFuture<ConnectorClient> createConnectorClient(
                String serviceUrl, ClaimsIdentity identity, String audience) {
            return CompletableFuture.completedFuture(clients.computeIfAbsent(serviceUrl, Adapter::client));
        }

        private static ConnectorClient client(String serviceUrl) {
            return new RestConnectorClient(
                    serviceUrl,
                    builder -> builder.addInterceptor(chain -> chain.proceed(chain.request()
                            .newBuilder()
                            .header("Authorization", "Bearer " + TeamsApi.OWN_TOKEN)
                            .build())));
        }
    }
}
