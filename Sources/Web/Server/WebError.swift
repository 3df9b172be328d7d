import Journal

/// Why a request gets no page. Sentences live with the texts.
enum WebError: Error, Hashable, Sendable {
    /// Nobody is signed in: the answer is the sign-in page.
    case signInNeeded
    /// Also the answer for what the reader may not know exists.
    case notFound
    case forbidden
    /// A form sent from another site.
    case crossOrigin
    case malformed
    case unsupportedMediaType
    case tooLarge(limit: Int)
    case tooManyRequests(retryAfter: Int)
    /// The database or its disk failed: nothing was recorded.
    case storage(JournalError)
    case unexpected
}
