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
            Approved.check("form-" + word, talk.ana().types("/" + word));
        }
        Heard inside = talk.ana().types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term");
        Approved.check("preview-inside", inside);
        Approved.check("posted", inside.press("Post to #acme-team"));
        Approved.check("posted-twice", inside.press("Post to #acme-team"));
        Approved.check(
                "preview-shared",
                talk.ana().inShared().types("/validity in 3 weeks | our delivery slots for the quarter"));
        Heard stopped = talk.ana().inShared().types("/floor price | 110k | FY25 benchmark | 15% off | 24-month term");
        Approved.check("preview-stopped", stopped);
        Approved.check("posted-disclosing", stopped.press("Tell them and post"));
        Approved.check("date-with-two-readings", talk.ana().types("/validity 04/12/2026 | capacity"));
        Approved.check("date-that-has-passed", talk.ana().types("/validity 2026-03-02 | capacity"));
    }

    @Test
    void the_log_reads_as_approved() {
        Approved.check("log-empty", talk.ana().types("/concessions"));
        talk.withDeal();
        Approved.check("form-concede", talk.ana().types("/concede"));
        Approved.check(
                "logged",
                talk.ana()
                        .types(
                                "/concede price | 5% off | 24-month term | costs us 20k, worth us 60k, them 12k | signed by June"));
        Heard oneWay = talk.ana().types("/concede support | named engineer | | 20k");
        Approved.check("logged-one-way", oneWay);
        Approved.check("logged-second-one-way", talk.ana().types("/concede support | weekend hours"));
        talk.later(Duration.ofDays(3));
        Approved.check("log-with-debts", talk.ana().types("/concessions"));
        Approved.check("entry-parked", oneWay.press("Park the issue"));
        Approved.check("form-name-the-get", oneWay.press("Name what you get"));
        Heard meanwhile = talk.ana().types("/concessions edit 1");
        talk.maria().types("/concessions edit 1 give=\"4% off\"");
        Approved.check("edited-meanwhile", meanwhile.send("give", "3% off"));
        Approved.check("entry-with-history", talk.ana().types("/concessions 1"));
        Approved.check("undone", talk.maria().types("/undo"));
        Approved.check("export", talk.ana().types("/concessions export"));
        talk.ana().types("/concede term | 36 months | a volume rebate | costs us 5k, worth us 15k, net us $500");
        Approved.check("log-with-chart", talk.ana().types("/concessions"));
    }

    @Test
    void the_ladder_reads_as_approved() {
        talk.withDeal();
        Heard form = talk.ana().types("/impasse price");
        Approved.check("form-impasse", form);
        Approved.check("impasse-without-proposal", form.send("by", "in 2 weeks"));
        Approved.check(
                "ladder-1",
                form.send(
                        "our position", "120k for 24 months",
                        "their position", "95k, term open",
                        "tried", "bundles, give-get",
                        "proposal", "hold the price, add a named engineer",
                        "decision", "allow one engineer at no charge for 12 months",
                        "by", "in 2 weeks",
                        "style", "indirect"));
        for (int rung = 2; rung <= 5; rung++) {
            Approved.check("ladder-" + rung, talk.ana().types("/impasses skip 1 done last week"));
        }
        Approved.check("impasses", talk.ana().types("/impasses"));
        Approved.check(
                "impasse-closed", talk.ana().types("/impasses close 1 | boss at the table | quick once both were in"));
    }

    @Test
    void the_deal_reads_as_approved() {
        Approved.check("deal-none", talk.ana().types("/deal"));
        Approved.check("form-deal", talk.ana().types("/deal start"));
        talk.withDeal();
        Approved.check("deal", talk.ana().types("/deal"));
        Approved.check("deal-in-shared-room", talk.ana().inShared().types("/deal"));
    }

    @Test
    void help_and_refusals_read_as_approved() {
        Approved.check("help", talk.ana().types("/help"));
        Approved.check("help-in-shared-room", talk.ana().inShared().types("/help"));
        Approved.check("help-floor", talk.ana().types("/help floor"));
        Approved.check("help-concede", talk.ana().types("/help concede"));
        Approved.check("outsider", talk.bo().types("/help"));
        Approved.check("unknown-word", talk.ana().types("/concesions"));
        Approved.check("unknown-entry", talk.ana().types("/concessions 99"));
        Approved.check("nothing-to-undo", talk.ana().types("/undo"));
    }
}
