package dev.parley.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A database that fails where a test wants it to, once for each time it was told to. */
final class FailingConnections implements Callable<WriteConnection> {
    private final Database database;
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    FailingConnections(Database database) {
        this.database = database;
    }

    private record Failure(String call, String state, boolean afterwards) {}

    /** The next such call fails without having done anything. */
    void failAt(String call, String state) {
        failures.add(new Failure(call, state, false));
    }

    /** The next such call does what it does and then fails, as when the answer is lost on its way. */
    void failAfter(String call, String state) {
        failures.add(new Failure(call, state, true));
    }

    long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    @Override
    public WriteConnection call() throws SQLException {
        fail("connect", false);
        Connection connection = database.connect();
        return new WriteConnection(failing(Connection.class, connection), database.kind());
    }

    private <T> T failing(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String name = arguments != null && arguments[0] instanceof String sql && type == Statement.class
                            ? sql
                            : method.getName();
                    calls.add(name);
                    fail(name, false);
                    Object result = invoke(target, method, arguments);
                    fail(name, true);
                    return method.getName().equals("createStatement") && result instanceof Statement statement
                            ? failing(Statement.class, statement)
                            : result;
                }));
    }

    private void fail(String call, boolean afterwards) throws SQLException {
        Optional<Failure> failure = failures.stream()
                .filter(each -> each.call().equals(call) && each.afterwards() == afterwards)
                .findFirst();
        if (failure.isPresent()) {
            failures.remove(failure.get());
            throw new SQLException("as the test wants it", failure.get().state());
        }
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
