import Hummingbird
import Journal
import NIOCore
import Planning

/// What travels with a request through middlewares and handlers.
struct WebContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who is signed in, when somebody is.
    var signedIn: SignedIn?
    /// By account, cookie or the browser's wish, in this order.
    var language: Language = .french
    /// How many actions have something new to the reader; counted for pages alone.
    var unread = 0
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// - Throws: `WebError.signInNeeded` when nobody is signed in.
    func requireSignedIn() throws -> SignedIn {
        guard let signedIn else { throw WebError.signInNeeded }
        return signedIn
    }
}

/// The account behind a request.
struct SignedIn: Sendable {
    var account: AccountID
    var name: String
    var email: String
    var isAdministrator: Bool
    /// Which of the account's sessions this is, to mark it in the list.
    var session: TokenHash
}
