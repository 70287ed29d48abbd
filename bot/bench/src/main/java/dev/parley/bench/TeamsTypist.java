package dev.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Someone who types now here, now there. What was typed is done once it is acknowledged and its answer is in the room. */
final class TeamsTypist implements Typist {

    private static final String CONCEDE = "/concede price | 5% off | 24-month term | us 40k EUR | signed by 30 June";

    private final TeamsApi teams;
    private final TeamsRooms rooms;
    private final String number;
    private int typed;

    TeamsTypist(TeamsApi teams, TeamsRooms rooms, int number) {
        this.teams = teams;
        this.rooms = rooms;
        this.number = String.valueOf(number);
    }

    @Override
    public void begin(Connection over) {
        help(over);
    }

    @Override
    public void echo(Connection over) {
        type(over, "hello", "Echo: hello");
    }

    @Override
    public void help(Connection over) {
        type(over, "/help", "What you can type");
    }

    @Override
    public void concede(Connection over) {
        type(over, CONCEDE, "Logged as no. ");
    }

    /** The same with a token that ends otherwise. */
    @Override
    public void forge(Connection over) {
        TeamsRoom room = rooms.enter();
        String token = teams.token();
        char last = token.charAt(token.length() - 9);
        String other = token.substring(0, token.length() - 9)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 8);
        int status = send(over, other, activity(room, CONCEDE));
        if (status != 401) {
            throw new IllegalStateException("a forged activity was answered with " + status);
        }
    }

    private void type(Connection over, String line, String expected) {
        TeamsRoom room = rooms.enter();
        int before = room.logged();
        int status = send(over, teams.token(), activity(room, line));
        String answer = room.next();
        boolean counted = !line.equals(CONCEDE) || room.logged() == before + 1;
        if (status != 200 || !answer.contains(expected) || !counted) {
            throw new IllegalStateException(line + " was answered with " + status + " and " + answer);
        }
        rooms.leave(room);
    }

    private static int send(Connection over, String token, String activity) {
        try {
            return over.post(
                            TeamsEcho.PATH,
                            "Content-Type: application/json; charset=utf-8\r\nAuthorization: Bearer " + token + "\r\n",
                            activity.getBytes(StandardCharsets.UTF_8))
                    .status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the slash menu: nobody else sees it. */
    private String activity(TeamsRoom room, String line) {
        return """
                {"type":"message","id":"17%s-%d","timestamp":"2026-11-24T10:00:05.123Z",\
                "localTimestamp":"2026-11-24T11:00:05.123+01:00","localTimezone":"Europe/Berlin","serviceUrl":"%s",\
                "channelId":"msteams","locale":"en-US","textFormat":"plain",\
                "from":{"id":"29:ana","name":"Ana Ruiz","aadObjectId":"aad-29:ana"},\
                "recipient":{"id":"28:%s","name":"Parley","isTargeted":true},\
                "conversation":{"id":"%s","conversationType":"groupChat","tenantId":"%s"},\
                "channelData":{"tenant":{"id":"%s"}},"text":"%s"}""".formatted(
                number, ++typed, teams.serviceUrl(), TeamsApi.APP, room.id(), TeamsApi.TENANT, TeamsApi.TENANT, line);
    }
}
