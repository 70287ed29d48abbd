package dev.parley.playground;

import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.store.Store;
import dev.parley.playground.draw.Assets;
import dev.parley.playground.in.Conversation;
import dev.parley.playground.in.Front;
import dev.parley.playground.in.Gate;
import dev.parley.playground.in.RoomPages;
import dev.parley.playground.out.LiveTabs;
import dev.parley.playground.world.PlaygroundWorld;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The bot in a web page for one machine. It takes everyone who reaches it for the person they choose to be, so the server it
 * is added to must listen on a loopback address only; by itself it refuses requests that name another host or come from
 * another site.
 */
public final class Playground implements AutoCloseable {

    private final Conversation conversation;
    private final PlaygroundWorld world;
    private final LiveTabs tabs = new LiveTabs();

    public Playground(CommandDispatcher dispatcher, Store store, PlaygroundWorld world, InstantSource clock) {
        this(Front.of(new ChatSession(dispatcher, store, clock)), store, world, clock);
    }

    Playground(Front front, Store store, PlaygroundWorld world, InstantSource clock) {
        this.world = world;
        this.conversation = new Conversation(front, store, world, clock, tabs);
    }

    /**
     * Adds the page to a server at its root, guarding everything else in this context too, and begins the demo if it was
     * not begun before.
     */
    public void addTo(ServletContextHandler context) {
        Assets assets = new Assets();
        FilterHolder gate = new FilterHolder(new Gate());
        gate.setAsyncSupported(true);
        context.addFilter(gate, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder pages = new ServletHolder(new RoomPages(conversation, world, tabs, assets));
        pages.setAsyncSupported(true);
        context.addServlet(pages, "/");
        context.addServlet(new ServletHolder(assets), "/assets/*");
        conversation.seed();
    }

    /** Ends the open streams, so that the server can stop without waiting for them. */
    @Override
    public void close() {
        tabs.close();
    }
}
