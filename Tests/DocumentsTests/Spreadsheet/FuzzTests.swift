import Foundation
import Testing

@testable import Documents

/// Bytes changed at random must give a workbook or an error, never a crash or a hang. A failing run is repeated with its seed.
@Suite("Any bytes at all")
struct FuzzTests {
    private static var limits: SpreadsheetLimits {
        var limits = SpreadsheetLimits()
        limits.inflatedBytes = 4 << 20
        limits.cells = 20_000
        limits.textBytes = 1 << 20
        return limits
    }

    private static func seeds() throws -> [[UInt8]] {
        let table = Table(
            name: "Plan", columns: [.init("Titre"), .init("Date")],
            rows: (0..<20).map { [.text("Action \($0)"), .date(.init(ordinal: 20_000 + $0))] })
        var xlsx = HandMadeXLSX("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46093</v></c></row>")
        xlsx.sharedStrings = "<si><t>a</t></si>"
        xlsx.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        let ods = HandMadeODS(
            """
            <table:table table:name="P"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="4">\
            <text:p>x<text:s text:c="9"/></text:p></table:table-cell></table:table-row></table:table>
            """)
        return [
            try XLSXWriter(language: .french, title: "t").write([table]).bytes, try xlsx.bytes, try ods.bytes,
            CSVWriter(language: .french).write(table).bytes, Array("a,b\n\"c,d\n\"\"\"\n".utf8),
        ]
    }

    private static func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !result.isEmpty {
            let index = Int.random(in: result.indices, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: result[index] = UInt8.random(in: .min ... .max, using: &generator)
            case 1: result[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 2: result.removeSubrange(index..<min(result.count, index + Int.random(in: 1...64, using: &generator)))
            case 3:
                result.insert(contentsOf: result[index..<min(result.count, index + Int.random(in: 1...64, using: &generator))], at: index)
            case 4: result[index] = [0, 0xFF, 0x22, 0x3C, 0x3E, 0x26, 0x39].randomElement(using: &generator) ?? 0
            default: result.insert(contentsOf: Array("999999999999".utf8), at: index)
            }
        }
        return result
    }

    @Test("changed bytes of a file give a workbook or an error", arguments: [1, 2, 3, 4] as [UInt64])
    func bytes(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for file in try Self.seeds() {
            for _ in 0..<300 { _ = try? Spreadsheet.read(Self.mutate(file, &generator), limits: Self.limits) }
        }
    }

    /// Changes what is inside of the entries, which changed bytes of the archive hardly ever reach for the checksum.
    @Test("changed entries of an archive give a workbook or an error", arguments: [5, 6, 7, 8] as [UInt64])
    func entries(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var xlsx = HandMadeXLSX(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><f>A1</f><v>46093</v></c><c t=\"inlineStr\"><is><t>x_x0041_</t></is></c></row>"
        )
        xlsx.sharedStrings = "<si><r><t>a</t></r><rPh><t>b</t></rPh></si>"
        xlsx.styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"d/m\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
        xlsx.afterData = "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>"
        for _ in 0..<1000 {
            var parts = xlsx.parts
            let index = Int.random(in: parts.indices, using: &generator)
            parts[index].content = Self.mutate(parts[index].content, &generator)
            _ = try? Spreadsheet.read(try ZipWriter.archive(of: parts), limits: Self.limits)
        }
        let ods = """
            <table:table table:name="P"><table:table-row table:number-rows-repeated="3"><table:covered-table-cell/>\
            <table:table-cell table:number-columns-repeated="4" table:number-columns-spanned="2" office:value-type="float" office:value="1"/>\
            <table:table-cell><text:p>x<text:s text:c="9"/><text:span>y</text:span></text:p><table:table/></table:table-cell></table:table-row></table:table>
            """
        for _ in 0..<1000 {
            let changed = String(decoding: Self.mutate(Array(ods.utf8), &generator), as: UTF8.self)
            _ = try? HandMadeODS(changed).read(limits: Self.limits)
        }
    }

    @Test("bytes without any sense give a workbook or an error")
    func noise() {
        var generator = SeededGenerator(seed: 9)
        for length in 0..<600 {
            let noise = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            _ = try? Spreadsheet.read(noise, limits: Self.limits)
            _ = try? Spreadsheet.read([0x50, 0x4B, 3, 4] + noise + [0x50, 0x4B, 5, 6] + noise.prefix(18), limits: Self.limits)
        }
    }
}
