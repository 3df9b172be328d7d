import Foundation
import Planning
import Testing

@testable import Journal

/// Events are stored for ever: what a version has written, all later ones read.
///
/// `Golden/v1` holds what version 1 writes for each kind of event. Files are never changed. A new kind of event gets a
/// sample in `GoldenSamples` and its file with `JALON_WRITE_GOLDEN=1 swift test --filter GoldenEventTests`, which writes
/// the missing files only.
@Suite("Golden event files")
struct GoldenEventTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "v1")

    private static func file(_ name: String) -> URL { folder.appending(path: name + ".json") }

    init() throws {
        guard ProcessInfo.processInfo.environment["JALON_WRITE_GOLDEN"] != nil else { return }
        for (name, event) in GoldenSamples.all {
            let body = try EventCodec.body(of: event) + "\n"
            try? Data(body.utf8).write(to: Self.file(name), options: .withoutOverwriting)
        }
    }

    @Test("every file ever written is read, and says what it said")
    func everyFileIsRead() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
        #expect(names.count >= 47)
        for name in names {
            let event = try JSONDecoder().decode(Event.self, from: Data(contentsOf: Self.file(name)))
            #expect(event == GoldenSamples.all[name], "\(name)")
        }
    }

    @Test("every kind of event has its file", arguments: GoldenSamples.all.keys.sorted())
    func everyKindHasAFile(name: String) {
        #expect(FileManager.default.fileExists(atPath: Self.file(name).path))
    }

    @Test("every kind of event has its sample")
    func everyKindHasASample() {
        #expect(Set(GoldenSamples.all.values.map(GoldenSamples.kind)) == GoldenSamples.kinds)
        #expect(Set(GoldenSamples.actionValues.map(\.field)) == Set(ActionField.allCases))
        #expect(Set(GoldenSamples.items.map(\.kind)) == Set(ActionItem.Kind.allCases))
    }

    @Test("every command that a scenario may try has its file: scenarios keep them as they are coded")
    func everyTriedCommandHasAFile() {
        var names: Set<String> = []
        for case .scenarios(.changeAdded(_, let change, _)) in GoldenSamples.all.values {
            #expect(change.command.isTriable, "\(change.command)")
            if let name = GoldenSamples.triedName(change.command) { names.insert(name) }
        }
        #expect(names == GoldenSamples.triedNames)
    }

    @Test("an event read and written again is the same", arguments: GoldenSamples.all.keys.sorted())
    func roundTrip(name: String) throws {
        let event = try #require(GoldenSamples.all[name])
        let again = try JSONDecoder().decode(Event.self, from: Data(EventCodec.body(of: event).utf8))
        #expect(again == event)
    }

    @Test("fields that a newer version added do not keep an event from being read")
    func unknownFields() throws {
        let body = #"{"settings":{"opened":{"name":"Guichet","colour":"blue"}}}"#
        #expect(try JSONDecoder().decode(Event.self, from: Data(body.utf8)) == .settings(.opened(name: "Guichet")))
    }
}
