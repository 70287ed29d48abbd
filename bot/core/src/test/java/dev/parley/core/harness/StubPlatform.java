package dev.parley.core.harness;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Text;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Meter;
import dev.parley.core.platform.ChatClient;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.core.platform.OutboxRelay;
import dev.parley.core.platform.PlatformException;
import dev.parley.core.platform.Recipient;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Membership;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Post;
import dev.parley.core.store.Store;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chat platform that is nothing but translation: what any other has to bring, and no more. */
public final class StubPlatform implements Surface, Directory, ChatClient {

    private static final Installation NORTHWIND = new Installation("stub", "northwind");
    private static final Person ANA = new Person("ana", "Ana Ruiz");
    private static final Person BO = new Person("bo", "Bo Larsen");

    private final Supplier<Store> stores;
    private final Map<String, List<String>> posts = new ConcurrentHashMap<>();
    private Store store;
    private OutboxRelay relay;
    private ChatSession session;
    private int begun;
    private int deliveries;

    public StubPlatform(Supplier<Store> stores) {
        this.stores = stores;
        start();
    }

    private void start() {
        InstantSource clock = InstantSource.system();
        store = stores.get();
        relay = new OutboxRelay(store, this, this, clock, PACING);
        session = new ChatSession(
                new CommandDispatcher(store, this, Shipped.commands(), clock, Meter.NONE), store, relay, clock);
        relay.start();
    }

    @Override
    public void begin() {
        begun++;
    }

    @Override
    public Client ana(Place place) {
        return new Seat(ANA, room(place));
    }

    @Override
    public Client bo() {
        return new Seat(BO, room(Place.SHARED));
    }

    private RoomKey room(Place place) {
        return new RoomKey(NORTHWIND, place + "-" + begun);
    }

    @Override
    public String typed(String line) {
        return line;
    }

    @Override
    public void restart() {
        close();
        start();
    }

    @Override
    public void close() {
        relay.close();
        store.close();
    }

    @Override
    public Room room(RoomKey key) {
        boolean inside = key.channel().startsWith(Place.INSIDE.name());
        return new Room(
                key,
                "#" + key.channel(),
                inside ? new Exposure.Internal() : new Exposure.External(List.of("Bo Larsen (Acme)")),
                true);
    }

    @Override
    public Set<String> channelsOf(Person person, RoomKey here) {
        return Set.of(here.channel());
    }

    @Override
    public Membership membership(Person person, RoomKey room) {
        return person.id().equals(ANA.id()) ? Membership.MEMBER : Membership.OUTSIDER;
    }

    @Override
    public String platform() {
        return NORTHWIND.platform();
    }

    @Override
    public String name() {
        return "the stub";
    }

    @Override
    public void post(Post post) {
        posts.computeIfAbsent(post.room().channel(), room -> new CopyOnWriteArrayList<>())
                .add(post.message().plainText());
    }

    @Override
    public void tell(Post of, PrivateMessage message) {
        throw new PlatformException("nobody_waits", Optional.empty(), true);
    }

    @Override
    public String why(PlatformException problem) {
        return "the stub is out of order.";
    }

    /** Someone in a room, and where they wait. */
    private final class Seat implements Client, Recipient {

        private final Caller caller;
        private final RoomKey room;
        private final List<String> screen = new ArrayList<>();
        private final Map<String, ButtonAction> buttons = new LinkedHashMap<>();
        private Optional<Form> form = Optional.empty();
        private Shown shown = new Shown("", List.of(), Map.of(), Map.of());
        private int times = 1;

        Seat(Person person, RoomKey room) {
            this.caller = new Caller(person, ZoneOffset.UTC);
            this.room = room;
        }

        @Override
        public Shown types(String line) {
            return takes(new Interaction.CommandLine(line));
        }

        @Override
        public Shown presses(String label) {
            return takes(new Interaction.ButtonClick(buttons.get(shown.button(label))));
        }

        @Override
        public Shown sends(Map<String, String> fields) {
            Map<String, List<String>> all = new HashMap<>();
            shown.fields().forEach((name, value) -> all.put(name, List.of(fields.getOrDefault(name, value))));
            return takes(new Interaction.FormSubmission(
                    form.orElseThrow().command(), form.orElseThrow().subject(), all));
        }

        private Shown takes(Interaction interaction) {
            DeliveryKey key = DeliveryKey.of("stub", String.valueOf(++deliveries));
            for (; times > 0; times--) {
                session.take(interaction, caller, room, key, this);
            }
            times = 1;
            return shown;
        }

        @Override
        public Client twice() {
            times = 2;
            return this;
        }

        @Override
        public List<String> posts() {
            return posts.getOrDefault(room.channel(), List.of());
        }

        @Override
        public String screen() {
            return String.join("\n", screen);
        }

        @Override
        public void show(PrivateMessage message, boolean inPlace) {
            buttons.clear();
            message.shown().forEach(block -> buttons(block).forEach(each -> buttons.put(each.label(), each.action())));
            shown(new Shown(text(message), List.copyOf(buttons.keySet()), Map.of(), Map.of()));
        }

        /** As a screen reader says it, but for tables, which are drawn row by row. */
        private String text(PrivateMessage message) {
            return message.title() + "\n"
                    + message.blocks().stream().map(this::text).collect(Collectors.joining("\n"));
        }

        private String text(Block<? extends Text> block) {
            PrivateMessage alone = new PrivateMessage("", List.of(block));
            return alone.shown().get(0) instanceof Block.Table<String> table
                    ? table.rows().stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"))
                    : alone.plainText();
        }

        private Stream<Button.Do> buttons(Block<String> block) {
            return block instanceof Block.Actions<String> actions
                    ? actions.buttons().stream().flatMap(each -> each.fold(Stream::of, copy -> Stream.empty()))
                    : Stream.empty();
        }

        @Override
        public Optional<String> open(Form opened) {
            form = Optional.of(opened);
            Map<String, String> fields = new LinkedHashMap<>();
            Map<String, String> wrong = new LinkedHashMap<>();
            opened.inputs().forEach(input -> {
                fields.put(input.name(), String.join(", ", input.shown()));
                input.error().ifPresent(error -> wrong.put(input.name(), error));
            });
            shown(new Shown(opened.title(), List.of(), fields, wrong));
            return Optional.empty();
        }

        private void shown(Shown now) {
            shown = now;
            screen.add(now.toString());
        }

        @Override
        public void send(Block.Document<String> document, PrivateMessage message) {
            screen.add(document.content());
        }
    }
}
