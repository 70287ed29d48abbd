package dev.parley.slack;

/** What Slack itself adds to whatever someone does in it. */
public interface SlackClient {

    /** The id of the workspace. */
    String team();

    /** Where a private answer is to be sent. */
    String responseUrl();

    /** With what a form can be opened for this person, once. */
    String trigger(String person);
}
