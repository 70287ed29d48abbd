package dev.parley.core.store;

import dev.parley.core.concession.Concessions;
import dev.parley.core.deal.Deals;
import dev.parley.core.impasse.Impasses;
import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ledger on which every call of a port is a piece of work of its own, so that a test can say it in one line. */
record CallByCall(Work work) implements Ledger {

    /** Does what it is given with a ledger. */
    interface Work {
        @Nullable
        Object with(Function<Ledger, @Nullable Object> call);
    }

    private <T> T port(Class<T> type, Function<Ledger, T> port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> work.with(ledger -> call(port.apply(ledger), method, arguments))));
    }

    private static @Nullable Object call(Object port, Method method, Object[] arguments) {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Admissions admissions() {
        return port(Admissions.class, Ledger::admissions);
    }

    @Override
    public Addresses addresses() {
        return port(Addresses.class, Ledger::addresses);
    }

    @Override
    public Deals deals() {
        return port(Deals.class, Ledger::deals);
    }

    @Override
    public Concessions concessions() {
        return port(Concessions.class, Ledger::concessions);
    }

    @Override
    public Impasses impasses() {
        return port(Impasses.class, Ledger::impasses);
    }

    @Override
    public Drafts drafts() {
        return port(Drafts.class, Ledger::drafts);
    }

    @Override
    public Posts posts() {
        return port(Posts.class, Ledger::posts);
    }

    @Override
    public Outbox outbox() {
        return port(Outbox.class, Ledger::outbox);
    }

    @Override
    public Disclosures disclosures() {
        return port(Disclosures.class, Ledger::disclosures);
    }

    @Override
    public void rename(RoomKey room, String channel) {
        work.with(ledger -> {
            ledger.rename(room, channel);
            return null;
        });
    }

    @Override
    public void forget(Installation installation) {
        work.with(ledger -> {
            ledger.forget(installation);
            return null;
        });
    }
}
