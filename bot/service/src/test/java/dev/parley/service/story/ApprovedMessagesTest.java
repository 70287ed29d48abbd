package dev.parley.service.story;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovedMessagesTest {

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void templates_read_as_approved() {
        talk.withDeal();
        for (String word :
                new String[] {"floor", "validity", "condition", "contingency", "escalate", "pause", "upstairs"}) {
            ApprovedReply.check("form-" + word, talk.ana().types("/" + word));
        }
        Heard inside = talk.ana().types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term");
        ApprovedReply.check("preview-inside", inside);
        ApprovedReply.check("posted", inside.press("Post to #acme-team"));
        ApprovedReply.check("posted-twice", inside.press("Post to #acme-team"));
        ApprovedReply.check(
                "preview-shared",
                talk.ana().inShared().types("/validity in 3 weeks | our delivery slots for the quarter"));
        Heard stopped =
                talk.ana().inShared().types("/floor price | 118k | FY25 benchmark of 110k | 15% off | 24-month term");
        ApprovedReply.check("preview-stopped", stopped);
        ApprovedReply.check("posted-disclosing", stopped.press("Reveal and post"));
        ApprovedReply.check("date-with-two-readings", talk.ana().types("/validity 04/12/2026 | capacity"));
        ApprovedReply.check("date-that-has-passed", talk.ana().types("/validity 2026-03-02 | capacity"));
        ApprovedReply.check(
                "preview-with-doubts", talk.ana().inShared().types("/validity 2026-12-05 | we need to hit quarter"));
        ApprovedReply.check("remedy-that-is-none", talk.ana().types("/contingency late delivery | nothing"));
    }

    @Test
    void the_log_reads_as_approved() {
        ApprovedReply.check("log-empty", talk.ana().types("/concessions"));
        talk.withDeal();
        ApprovedReply.check("form-concede", talk.ana().types("/concede"));
        ApprovedReply.check(
                "logged",
                talk.ana()
                        .types(
                                "/concede price | 5% off | 24-month term | costs us 20k, worth us 60k, them 12k | signed by June"));
        Heard oneWay = talk.ana().types("/concede support | named engineer | | 20k");
        ApprovedReply.check("logged-one-way", oneWay);
        ApprovedReply.check("logged-second-one-way", talk.ana().types("/concede support | weekend hours"));
        talk.later(Duration.ofDays(3));
        ApprovedReply.check("log-with-debts", talk.ana().types("/concessions"));
        ApprovedReply.check("entry-parked", oneWay.press("Park the issue"));
        ApprovedReply.check("form-name-the-get", oneWay.press("Name what you get"));
        Heard meanwhile = talk.ana().types("/concessions edit 1");
        talk.maria().types("/concessions edit 1 give=\"4% off\"");
        ApprovedReply.check("edited-meanwhile", meanwhile.send("give", "3% off"));
        ApprovedReply.check("entry-with-history", talk.ana().types("/concessions 1"));
        ApprovedReply.check("undone", talk.maria().types("/undo"));
        ApprovedReply.check("export", talk.ana().types("/concessions export"));
        talk.ana().types("/concede term | 36 months | a volume rebate | costs us 5k, worth us 15k, net us $500");
        ApprovedReply.check("log-with-chart", talk.ana().types("/concessions"));
    }

    @Test
    void the_ladder_reads_as_approved() {
        talk.withDeal();
        ApprovedReply.check("form-impasse", talk.ana().types("/impasse"));
        Heard impasse = talk.ana().types("/impasse price");
        ApprovedReply.check("impasse", impasse);
        Heard forBoss = impasse.press("Ask my boss");
        ApprovedReply.check("form-ask-my-boss", forBoss.send("proposal", "hold the price, add a named engineer"));
        ApprovedReply.check(
                "impasse-ask-my-boss",
                forBoss.send(
                        "proposal", "hold the price, add a named engineer",
                        "decision", "allow one engineer at no charge for 12 months"));
        Heard posted = impasse.press("Preview and post").press("Post to #acme-team");
        ApprovedReply.check("impasse-posted", posted);
        ApprovedReply.check("impasse-asked", posted.press("Show the impasse"));
        ApprovedReply.check("impasse-with-sponsors", dated().press("Show the impasse"));
        ApprovedReply.check("impasse-steps", talk.ana().types("/impasses 1").press("More about each step"));
        ApprovedReply.check(
                "impasse-boss-at-the-table", talk.ana().types("/impasses 1").press("Boss at the table"));
        ApprovedReply.check("impasses", talk.ana().types("/impasses"));
        ApprovedReply.check(
                "impasse-closed", talk.ana().types("/impasses close 1 | boss at the table | quick once both were in"));
    }

    private Heard dated() {
        return talk.ana().types("/impasses 1").press("Preview and post").press("Post to #acme-team");
    }

    @Test
    void an_indirect_counterpart_is_asked_as_approved() {
        talk.withDeal();
        Heard impasse = talk.ana()
                .types("/impasse price | 120k | 95k | bundles, pilot | Maria Chen | Jo Park | in 2 weeks | indirect");
        ApprovedReply.check("impasse-indirect", impasse);
        ApprovedReply.check("impasse-indirect-asked", impasse.press("I sent it"));
    }

    @Test
    void the_deal_reads_as_approved() {
        ApprovedReply.check("deal-none", talk.ana().types("/deal"));
        ApprovedReply.check("form-deal", talk.ana().types("/deal start"));
        talk.withDeal();
        ApprovedReply.check("deal", talk.ana().types("/deal"));
        ApprovedReply.check("deal-in-shared-room", talk.ana().inShared().types("/deal"));
    }

    @Test
    void help_and_refusals_read_as_approved() {
        ApprovedReply.check("help", talk.ana().types("/help"));
        ApprovedReply.check("help-in-shared-room", talk.ana().inShared().types("/help"));
        ApprovedReply.check("help-floor", talk.ana().types("/help floor"));
        ApprovedReply.check("help-concede", talk.ana().types("/help concede"));
        ApprovedReply.check("outsider", talk.bo().types("/help"));
        ApprovedReply.check("unknown-word", talk.ana().types("/concesions"));
        ApprovedReply.check("unknown-entry", talk.ana().types("/concessions 99"));
        ApprovedReply.check("nothing-to-undo", talk.ana().types("/undo"));
    }
}
