package dev.parley.core.store;

import org.junit.jupiter.api.Nested;

/** What every store promises. A store passes it by extending it in a test of its own. */
public abstract class StoreContract {

    /** The store under test. Each call within a test opens the same one, the one before it having been closed. */
    protected abstract Store open();

    @Nested
    final class Changes extends ChangesContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Deals extends DealsContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Joining extends JoiningContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Concessions extends ConcessionsContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class LastActs extends LastActsContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Impasses extends ImpassesContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Messages extends MessagesContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Isolation extends IsolationContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class OneHouse extends OrganisationContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Sending extends OutboxContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class LettingIn extends CredentialsContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }

    @Nested
    final class Reaching extends ConversationReferencesContract {
        @Override
        Store open() {
            return StoreContract.this.open();
        }
    }
}
