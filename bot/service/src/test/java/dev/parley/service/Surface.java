package dev.parley.service;

import java.util.List;
import java.util.Map;

/** A way into Parley, as somebody at its client uses it. What is returned is all of what they see then, marked up or not. */
interface Surface extends AutoCloseable {

    /** Ana is of our side, Bo of the other. */
    enum Who {
        ANA,
        BO
    }

    /** Both are in the shared room. */
    enum Where {
        INSIDE,
        SHARED
    }

    /** Types a line, which arrives so many times. */
    String types(Who who, Where where, String line, int times) throws Exception;

    /** Presses, in the latest private answer, the button whose label begins like this; the press arrives so many times. */
    String presses(Who who, Where where, String label, int times) throws Exception;

    /** Fills fields of the form that is open, beside what it holds, and sends it in; it arrives so many times. */
    String sends(Who who, Where where, Map<String, String> fields, int times) throws Exception;

    /** What everybody in a room has seen, message by message. */
    List<String> everybodySees(Where where) throws Exception;

    /** The service ends and starts again. */
    void restart() throws Exception;

    @Override
    void close();
}
