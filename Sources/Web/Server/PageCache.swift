import NIOCore
import Synchronization

/// Pages as they were last written, for as long as nothing they depend on changes.
///
/// Bounded by bytes: the pages of the teams at work now fit, and the rest are written again when somebody asks.
final class PageCache: Sendable {
    /// A page's address, for one reader.
    struct Key: Hashable, Sendable {
        var path: String
        var reader: String
    }

    fileprivate struct Entry {
        let version: String
        let page: ByteBuffer
        var usedAt: Int
        /// What the page takes in memory: buffers come in powers of two.
        var bytes: Int { page.storageCapacity }
    }

    fileprivate struct State {
        var entries: [Key: Entry] = [:]
        var bytes = 0
        var clock = 0
    }

    private let byteLimit: Int
    private let state = Mutex(State())

    init(byteLimit: Int = 4 << 20) { self.byteLimit = byteLimit }

    /// Nil when the page was not kept, or in another version.
    func page(_ key: Key, version: String) -> ByteBuffer? {
        state.withLock { state in
            guard state.entries[key]?.version == version else { return nil }
            state.clock += 1
            state.entries[key]?.usedAt = state.clock
            return state.entries[key]?.page
        }
    }

    /// Cost: looks at every page kept when there is no more room.
    func keep(_ page: ByteBuffer, as key: Key, version: String) {
        guard page.readableBytes <= byteLimit / 4 else { return }
        // Written with room to grow, which is not worth keeping.
        let exact = ByteBuffer(bytes: page.readableBytesView)
        state.withLock { state in
            state.remove(key)
            while state.bytes + exact.storageCapacity > byteLimit,
                let oldest = state.entries.min(by: { $0.value.usedAt < $1.value.usedAt })
            {
                state.remove(oldest.key)
            }
            state.clock += 1
            state.entries[key] = Entry(version: version, page: exact, usedAt: state.clock)
            state.bytes += exact.storageCapacity
        }
    }
}

extension PageCache.State {
    fileprivate mutating func remove(_ key: PageCache.Key) {
        guard let entry = entries.removeValue(forKey: key) else { return }
        bytes -= entry.bytes
    }
}
