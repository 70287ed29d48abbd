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

/** A transaction on which every call of a port is a piece of work of its own, so that a test can say it in one line. */
record CallByCall(Work work) implements SystemTransaction {

    /** Does what it is given with a transaction. */
    interface Work {
        @Nullable
        Object with(Function<SystemTransaction, @Nullable Object> call);
    }

    private <T> T port(Class<T> type, Function<SystemTransaction, T> port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        work.with(transaction -> call(port.apply(transaction), method, arguments))));
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
    public Credentials credentials() {
        return port(Credentials.class, SystemTransaction::credentials);
    }

    @Override
    public ConversationReferences conversations() {
        return port(ConversationReferences.class, SystemTransaction::conversations);
    }

    @Override
    public Deals deals() {
        return port(Deals.class, SystemTransaction::deals);
    }

    @Override
    public Concessions concessions() {
        return port(Concessions.class, SystemTransaction::concessions);
    }

    @Override
    public Impasses impasses() {
        return port(Impasses.class, SystemTransaction::impasses);
    }

    @Override
    public Drafts drafts() {
        return port(Drafts.class, SystemTransaction::drafts);
    }

    @Override
    public Posts posts() {
        return port(Posts.class, SystemTransaction::posts);
    }

    @Override
    public Outbox outbox() {
        return port(Outbox.class, SystemTransaction::outbox);
    }

    @Override
    public Disclosures disclosures() {
        return port(Disclosures.class, SystemTransaction::disclosures);
    }

    @Override
    public void rename(RoomKey room, String channel) {
        work.with(transaction -> {
            transaction.rename(room, channel);
            return null;
        });
    }

    @Override
    public void forget(Installation installation) {
        work.with(transaction -> {
            transaction.forget(installation);
            return null;
        });
    }
}
