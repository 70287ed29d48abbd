package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where rooms and people are reached. */
abstract class AddressesContract extends StoreFixture {

    @Test
    void an_address_holds_until_it_is_replaced_or_dropped_and_only_for_its_installation() {
        change().addresses().keep(HOME, "ana", "here");
        change().addresses().keep(HOME, "bo", "elsewhere");
        change().addresses().keep(HOME, "ana", "there");
        reopen();

        assertThat(saved().addresses().of(HOME, "ana")).contains("there");
        assertThat(saved().addresses().of(ACME, "ana")).isEmpty();
        assertThat(saved().addresses().all(HOME)).isEqualTo(Map.of("ana", "there", "bo", "elsewhere"));
        assertThat(saved().addresses().all(ACME)).isEmpty();

        change().addresses().drop(ACME, "ana");
        assertThat(saved().addresses().of(HOME, "ana")).contains("there");
        change().addresses().drop(HOME, "ana");
        assertThat(saved().addresses().of(HOME, "ana")).isEmpty();
        assertThat(saved().addresses().of(HOME, "bo")).contains("elsewhere");
    }
}
