import NIOCore
import Testing

@testable import Web

@Suite("Pages kept as they were written")
struct PageCacheTests {
    private func page(_ bytes: Int, _ letter: Character = "a") -> ByteBuffer {
        ByteBuffer(string: String(repeating: letter, count: bytes))
    }

    private func key(_ path: String, _ reader: String = "claire") -> PageCache.Key { .init(path: path, reader: reader) }

    @Test("are for one address, one reader and one version")
    func keys() {
        let cache = PageCache()
        cache.keep(page(10), as: key("/a"), version: "1")
        #expect(cache.page(key("/a"), version: "1") == page(10))
        #expect(cache.page(key("/a"), version: "2") == nil)
        #expect(cache.page(key("/a", "yanis"), version: "1") == nil)
        #expect(cache.page(key("/b"), version: "1") == nil)
        cache.keep(page(10, "b"), as: key("/a"), version: "2")
        #expect(cache.page(key("/a"), version: "2") == page(10, "b"))
        #expect(cache.page(key("/a"), version: "1") == nil)
    }

    @Test("make room for new ones: those that nobody asked for go first")
    func bound() {
        // A buffer of 100 bytes takes 128.
        let cache = PageCache(byteLimit: 512)
        for name in ["/1", "/2", "/3", "/4"] { cache.keep(page(100), as: key(name), version: "1") }
        #expect(cache.page(key("/1"), version: "1") != nil)
        cache.keep(page(100), as: key("/5"), version: "1")
        #expect(cache.page(key("/1"), version: "1") != nil)
        #expect(cache.page(key("/2"), version: "1") == nil)
        #expect(cache.page(key("/5"), version: "1") != nil)
    }

    @Test("leave out a page that would push most others away")
    func large() {
        let cache = PageCache(byteLimit: 512)
        cache.keep(page(129), as: key("/large"), version: "1")
        #expect(cache.page(key("/large"), version: "1") == nil)
    }
}
