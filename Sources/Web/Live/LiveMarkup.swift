import NIOCore

/// A part of a page that can be sent by itself: one element with an `id`, and the parts inside it.
struct Fragment: Sendable {
    let id: String
    /// Where it lies in what was written.
    let bytes: Range<Int>
    let parts: [Fragment]
    /// A row or a body of a table.
    let isTablePart: Bool
}

/// What a page shows, in fragments, so that two states of it can be compared.
///
/// No table says which event changes what: the bytes of each fragment are compared, and those that differ are sent. A rule
/// that is added to a page is live without another word.
struct LiveMarkup: Sendable {
    private let buffer: ByteBuffer
    private let fragments: [Fragment]

    init(write: (inout HTML) -> Void) {
        var html = HTML(capacity: 64 * 1024)
        write(&html)
        buffer = html.buffer
        fragments = html.fragments
    }

    /// Everything, for a page that has missed some of it.
    var whole: ByteBuffer { buffer }

    /// The fragments to put in place where the older ones stand; empty when nothing differs.
    ///
    /// Of an element whose parts came, went or changed places, the parts that are as they were are sent as empty templates
    /// marked `data-same`. Cost: one comparison of the bytes for each level.
    func changes(since older: LiveMarkup) -> ByteBuffer {
        var changes = ByteBuffer()
        collect(fragments, older, older.fragments, into: &changes)
        return changes
    }

    private func collect(_ present: [Fragment], _ older: LiveMarkup, _ before: [Fragment], into changes: inout ByteBuffer) {
        for (fragment, earlier) in zip(present, before) where !isSame(fragment, older, earlier) {
            if hasSameFrame(fragment, older, earlier) {
                collect(fragment.parts, older, earlier.parts, into: &changes)
            } else if fragment.isTablePart {
                changes.writeStaticString("<template>")
                write(fragment, older, earlier, into: &changes)
                changes.writeStaticString("</template>")
            } else {
                write(fragment, older, earlier, into: &changes)
            }
        }
    }

    /// The element with what is new in it.
    private func write(_ fragment: Fragment, _ older: LiveMarkup, _ earlier: Fragment, into changes: inout ByteBuffer) {
        let known = Dictionary(earlier.parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var position = fragment.bytes.lowerBound
        for part in fragment.parts {
            changes.writeImmutableBuffer(slice(position..<part.bytes.lowerBound))
            if let before = known[part.id] {
                if isSame(part, older, before) {
                    var stub = HTML(capacity: 64)
                    stub.element("template", .id(part.id), .flag("data-same")) { _ in }
                    changes.writeImmutableBuffer(stub.buffer)
                } else {
                    write(part, older, before, into: &changes)
                }
            } else {
                changes.writeImmutableBuffer(slice(part.bytes))
            }
            position = part.bytes.upperBound
        }
        changes.writeImmutableBuffer(slice(position..<fragment.bytes.upperBound))
    }

    private func isSame(_ fragment: Fragment, _ older: LiveMarkup, _ earlier: Fragment) -> Bool {
        fragment.id == earlier.id && slice(fragment.bytes) == older.slice(earlier.bytes)
    }

    /// Whether the parts are the same ones and nothing but they differs.
    private func hasSameFrame(_ fragment: Fragment, _ older: LiveMarkup, _ earlier: Fragment) -> Bool {
        guard fragment.id == earlier.id, !fragment.parts.isEmpty, fragment.parts.map(\.id) == earlier.parts.map(\.id) else { return false }
        return zip(gaps(of: fragment), older.gaps(of: earlier)).allSatisfy { slice($0) == older.slice($1) }
    }

    /// What is the element's own, around and between its parts.
    private func gaps(of fragment: Fragment) -> [Range<Int>] {
        let starts = [fragment.bytes.lowerBound] + fragment.parts.map(\.bytes.upperBound)
        let ends = fragment.parts.map(\.bytes.lowerBound) + [fragment.bytes.upperBound]
        return zip(starts, ends).map { $0..<$1 }
    }

    private func slice(_ bytes: Range<Int>) -> ByteBuffer {
        buffer.getSlice(at: bytes.lowerBound, length: bytes.count) ?? ByteBuffer()
    }
}
