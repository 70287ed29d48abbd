package dev.parley.teams.out;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.core.platform.Recipient;
import java.util.Optional;

/** The owner of a document who allowed it to be put among their files: of what was kept for them, they are sent nothing else. */
public final class FileUpload implements Recipient {

    private final Asker asker;
    private final Files files;
    private final Files.Target target;
    private boolean sent;

    public FileUpload(Asker asker, Files files, Files.Target target) {
        this.asker = asker;
        this.files = files;
        this.target = target;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {}

    @Override
    public Optional<String> open(Form form) {
        return Optional.empty();
    }

    @Override
    public void refuse(Refusal refusal) {
        files.failed(asker);
    }

    @Override
    public void send(Block.Document<String> document, PrivateMessage message) {
        if (!sent) {
            sent = true;
            files.upload(asker, target, document);
        }
    }
}
