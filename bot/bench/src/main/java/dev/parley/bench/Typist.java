package dev.parley.bench;

/** Someone who types commands and reads every answer, which has to be the right one. For one thread. */
interface Typist {

    /** What there has to be before anything is measured. */
    void begin(Connection over);

    /** What the echo is asked. */
    void echo(Connection over);

    void help(Connection over);

    void concede(Connection over);

    /** Something that the platform did not sign must be refused. */
    void forge(Connection over);
}
