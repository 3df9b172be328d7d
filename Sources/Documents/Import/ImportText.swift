/// The lengths that texts of a plan may have.
enum ImportText {
    static let titleLimit = 300
    static let textLimit = 20_000

    static func isLong(_ text: String, _ limit: Int) -> Bool { text.utf8.count > limit && text.unicodeScalars.count > limit }

    static func cut(_ text: String, to limit: Int) -> String {
        guard isLong(text, limit) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
    }

    /// The text in pieces that each fit into a note.
    static func pieces(of text: String) -> [String] {
        guard isLong(text, textLimit) else { return text.isEmpty ? [] : [text] }
        var pieces: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(textLimit)))
            rest = rest.dropFirst(textLimit)
        }
        return pieces
    }
}
