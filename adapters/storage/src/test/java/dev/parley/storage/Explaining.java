package dev.parley.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection that has the database explain every query that is made over it, with the very values it is made with. */
final class Explaining {
    private final Connection connection;
    private final List<String> plans = new ArrayList<>();

    Explaining(Connection connection) {
        this.connection = connection;
    }

    List<String> plans() {
        return plans;
    }

    Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                            ? explained(statement, sql)
                            : result;
                });
    }

    private PreparedStatement explained(PreparedStatement statement, String sql) throws SQLException {
        if (!sql.toUpperCase(Locale.ROOT).startsWith("SELECT")) {
            return statement;
        }
        PreparedStatement explain = connection.prepareStatement("EXPLAIN ANALYZE " + sql);
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        call(explain, method, arguments);
                    }
                    if (method.getName().startsWith("execute")) {
                        plans.add(plan(explain));
                    }
                    return call(statement, method, arguments);
                });
    }

    private static String plan(PreparedStatement explain) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (explain;
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
