package ma.dalil.channels.phone;

import java.io.IOException;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;

/// Attachments that lie with one provider. Calls block no longer than a time limit, and belong on a virtual
/// thread.
public interface MediaStore {

    /// @see Sender#provider
    String provider();

    /// @param mostBytes more are not read
    /// @throws IOException if it is not at one of the provider's own hosts, too large, or cannot be had now
    byte[] fetch(Media media, int mostBytes) throws IOException;

    /// Has it deleted at the provider; best effort, since the provider may be away.
    void delete(Media media);

    /// Has the words of a message deleted at the provider, once they are stored here. False if they may be there still.
    ///
    /// @param messageId the provider's identifier of a message that has arrived or has been delivered
    default boolean redactBody(String messageId) {
        return true;
    }
}
