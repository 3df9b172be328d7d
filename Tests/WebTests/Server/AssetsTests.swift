import CZlib
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

@Suite("Style sheets and scripts")
struct AssetsTests {
    private let assets: Assets

    init() throws { assets = try Assets() }

    /// What gunzip makes of bytes.
    private func inflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        #expect(inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: 1 << 20)
        let status = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        #expect(status == Z_STREAM_END)
        return Array(output.prefix(Int(stream.total_out)))
    }

    @Test("of the plan’s page are under 60 kB as they travel")
    func budget() throws {
        let sheet = String(buffer: try #require(assets[Assets.styleSheet]).body)
        for room in Layout.styleSheets { #expect(sheet.contains(String(buffer: try #require(assets["css/\(room).css"]).body))) }
        var files = [Assets.styleSheet]
        var next = ["js/main.js"]
        while let path = next.popLast() {
            guard !files.contains(path) else { continue }
            files.append(path)
            let text = String(buffer: try #require(assets[path]).body)
            for found in text.matches(of: /(?:import|from) "\.\/([\w-]+\.js)"/) { next.append("js/\(found.output.1)") }
        }
        #expect(files.contains("js/forms.js") && files.count > 15)
        let bytes = try files.map { path in
            let file = try #require(assets[path], "\(path)")
            return (file.compressed ?? file.body).readableBytes
        }
        #expect(bytes.reduce(0, +) < 60_000, "\(bytes.reduce(0, +)) bytes in \(files.count) files")
    }

    @Test("come compressed to who reads it so, and are the same once unpacked")
    func compressed() async throws {
        let file = try #require(assets["css/forms.css"])
        let packed = try #require(file.compressed)
        #expect(packed.readableBytes * 3 < file.body.readableBytes)
        #expect(inflated([UInt8](packed.readableBytesView)) == [UInt8](file.body.readableBytesView))

        let router = Router(context: WebContext.self)
        AssetRoutes(assets: assets).add(to: router)
        try await Application(router: router).test(.router) { client in
            for (accepts, isPacked) in [
                ("gzip, deflate, br", true), ("br;q=1.0, GZIP;q=0.8", true), ("", false), ("identity", false), ("gzip;q=0", false),
                ("x-gzip-like", false),
            ] {
                let answer = try await client.execute(
                    uri: assets.address("css/forms.css"), method: .get, headers: accepts.isEmpty ? [:] : [.acceptEncoding: accepts])
                #expect(answer.headers[.contentEncoding] == (isPacked ? "gzip" : nil), "\(accepts)")
                #expect(answer.headers[.vary] == "Accept-Encoding")
                #expect(answer.body == (isPacked ? packed : file.body), "\(accepts)")
            }
            let again = try await client.execute(
                uri: assets.address("css/forms.css"), method: .get, headers: [.ifNoneMatch: file.etag, .acceptEncoding: "gzip"])
            #expect(again.status == .notModified)
        }
    }

    @Test("are all named in the service worker, which changes whenever one of them does")
    func worker() throws {
        let worker = String(buffer: OfflineRoutes.worker(assets))
        #expect(worker.hasPrefix("const VERSION = \"\(assets.version)\";"))
        for path in assets.paths where path != OfflineRoutes.workerFile {
            #expect(worker.contains("\"\(assets.address(path))\""), "\(path)")
        }
        #expect(worker.contains("addEventListener(\"fetch\""))
    }

    @Test("list every key in the sheet that the scripts listen to, and no other")
    func keys() throws {
        let sheet = Set(ShortcutTexts(language: .english).all.flatMap(\.keys))
        let text = String(buffer: try #require(assets["js/keyboard.js"]).body)
        let table = try #require(text.firstMatch(of: /const keys = \{\n(?<keys>(.|\n)*?)\n\};/)).output.keys
        var letters: Set<String> = []
        for line in table.split(separator: "\n") {
            if let key = line.firstMatch(of: /^\s*"?(?<key>[^"\s:]+)"?:/) { letters.insert(String(key.output.key)) }
        }
        #expect(letters.contains("?") && letters.count > 6)
        for letter in letters { #expect(sheet.contains(letter.lowercased()), "the sheet says nothing of \(letter)") }
        let told = sheet.filter {
            $0.count == 1 && ($0.first?.isLetter ?? false) && $0.first?.isLowercase == true || ["?", "/"].contains($0)
        }
        #expect(told.subtracting(letters) == [], "keys in the sheet that nothing listens to")
        let scripts = assets.paths.filter { $0.hasSuffix(".js") }.compactMap { assets[$0].map { String(buffer: $0.body) } }.joined()
        let names = [
            "↑": "ArrowUp", "↓": "ArrowDown", "←": "ArrowLeft", "→": "ArrowRight", "F2": "F2", "Enter": "Enter", "Tab": "Tab",
            "Esc": "Escape",
            "Shift": "X:", "@": "[@#]", "#": "[@#]", "Alt": "altKey", "Ctrl": "clipboardData", "C": "\"copy\"", "V": "\"paste\"",
        ]
        for key in sheet.subtracting(letters) {
            let name = try #require(names[key], "say here what the scripts call the key \(key)")
            #expect(scripts.contains(name), "nothing listens to \(key)")
        }
    }
}
