import Foundation
import Testing

@testable import Documents

@Suite("Files that are damaged, hostile or something else")
struct BadFilesTests {
    private static let oneCell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    @Test("a file cut short is a damaged archive, wherever it was cut")
    func truncated() throws {
        let bytes = try HandMadeXLSX(Self.oneCell).bytes
        for count in stride(from: 4, to: bytes.count, by: 37) {
            #expect(throws: SpreadsheetError.self) { try Spreadsheet.read(Array(bytes.prefix(count))) }
        }
        #expect(throws: SpreadsheetError.damagedArchive) { try Spreadsheet.read(Array(bytes.prefix(bytes.count / 2))) }
    }

    @Test("deflated data that was changed is a damaged part")
    func corrupted() throws {
        var bytes = try HandMadeXLSX(String(repeating: Self.oneCell, count: 50)).bytes
        // The first entry is the sheet: 30 bytes of header, then its name, then its data.
        let start = 30 + "xl/worksheets/sheet0.xml".utf8.count
        for index in (start + 40)..<(start + 60) { bytes[index] ^= 0x5A }
        #expect(throws: SpreadsheetError.damagedPart("xl/worksheets/sheet0.xml")) { try Spreadsheet.read(bytes) }
    }

    @Test("an archive that inflates without end is refused at the limit")
    func zipBomb() throws {
        // 40 MB of blanks make 40 kB of archive.
        let blanks = String(repeating: " ", count: 40 << 20)
        let bytes = try HandMadeXLSX(blanks + Self.oneCell).bytes
        #expect(bytes.count < 100_000)
        #expect(try Spreadsheet.read(bytes).firstSheetValues == ["A1": .number(1)])
        var limits = SpreadsheetLimits()
        limits.inflatedBytes = 10 << 20
        #expect(throws: SpreadsheetError.tooLarge(.inflatedBytes(10 << 20), sheet: nil)) { try Spreadsheet.read(bytes, limits: limits) }
    }

    @Test("one endless tag, or thousands of nested ones, are refused before they fill the memory")
    func endlessMarkup() throws {
        #expect(throws: SpreadsheetError.tooLarge(.markupBytes(1 << 20), sheet: nil)) {
            try HandMadeXLSX("<row r=\"\(String(repeating: "1", count: 3 << 20))\"/>").read()
        }
        #expect(throws: SpreadsheetError.tooLarge(.markupDepth(256), sheet: nil)) {
            try HandMadeXLSX(String(repeating: "<a>", count: 100_000)).read()
        }
    }

    @Test("a document type, and the entities it could declare, are refused")
    func entities() throws {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
            <workbook xmlns="\(HandMadeXLSX.main)"><sheets>&lol2;</sheets></workbook>
            """
        var parts = HandMadeXLSX(Self.oneCell).parts
        let index = try #require(parts.firstIndex { $0.name == "xl/workbook.xml" })
        parts[index].content = Array(bomb.utf8)
        let bytes = try ZipWriter.archive(of: parts)
        #expect(throws: SpreadsheetError.documentTypeInPart("xl/workbook.xml")) { try Spreadsheet.read(bytes) }
    }

    @Test("XML that is not well-formed names its part and line")
    func malformed() throws {
        #expect(throws: SpreadsheetError.malformedPart("xl/worksheets/sheet0.xml", line: 2)) { try HandMadeXLSX("\n<row></c>").read() }
    }

    @Test("missing parts are named; other archives are recognised")
    func missing() throws {
        let parts = HandMadeXLSX(Self.oneCell).parts
        let without = { (name: String) in try ZipWriter.archive(of: parts.filter { $0.name != name }) }
        #expect(throws: SpreadsheetError.missingPart("xl/workbook.xml")) { try Spreadsheet.read(try without("xl/workbook.xml")) }
        #expect(throws: SpreadsheetError.missingPart("xl/worksheets/sheet0.xml")) {
            try Spreadsheet.read(try without("xl/worksheets/sheet0.xml"))
        }
        let other = try ZipWriter.archive(of: [("readme.txt", [65])])
        #expect(throws: SpreadsheetError.unsupported(.otherArchive)) { try Spreadsheet.read(other) }
        let word = try ZipWriter.archive(of: [("[Content_Types].xml", [65]), ("word/document.xml", [65])])
        #expect(throws: SpreadsheetError.unsupported(.otherArchive)) { try Spreadsheet.read(word) }
        let binary = try ZipWriter.archive(of: [("[Content_Types].xml", [65]), ("xl/workbook.bin", [65])])
        #expect(throws: SpreadsheetError.unsupported(.binaryExcel)) { try Spreadsheet.read(binary) }
        #expect(throws: SpreadsheetError.self) { try Spreadsheet.read([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)) }
    }

    @Test("two entries of the same name are refused: programs would not agree on what the file says")
    func duplicates() throws {
        var parts = HandMadeXLSX(Self.oneCell).parts
        parts.append(("XL/WORKBOOK.xml", Array("<a/>".utf8)))
        #expect(throws: SpreadsheetError.duplicatePart("XL/WORKBOOK.xml")) { try Spreadsheet.read(try ZipWriter.archive(of: parts)) }
    }

    @Test("names that climb out of the archive lead nowhere")
    func paths() throws {
        var file = HandMadeXLSX(Self.oneCell)
        file.extraParts = [("../../etc/passwd", [65]), ("/tmp/x", [65]), ("C:\\windows\\x", [65])]
        #expect(try file.read().firstSheetValues == ["A1": .number(1)])
        file.extraRelationships = "<Relationship Id=\"s0\" Type=\"a/worksheet\" Target=\"../../../../etc/passwd\"/>"
        #expect(throws: SpreadsheetError.missingPart("etc/passwd")) { try file.read() }
    }

    @Test("old .xls and files under a password are told apart")
    func oldContainers() {
        let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let old = signature + [UInt8](repeating: 0, count: 1016)
        #expect(throws: SpreadsheetError.unsupported(.oldExcel)) { try Spreadsheet.read(old) }
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(throws: SpreadsheetError.encrypted) { try Spreadsheet.read(old + name + [UInt8](repeating: 0, count: 96)) }
    }

    @Test("an archive that claims more entries than its bytes can hold is refused before room is made for them")
    func claimedEntries() {
        func little(_ number: UInt64, _ length: Int) -> [UInt8] {
            (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
        }
        let claimed: UInt64 = 1 << 40
        let record =
            little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8) + little(claimed, 8) + little(claimed, 8)
            + little(46, 8) + little(4, 8)
        let locator = little(0x0706_4B50, 4) + little(0, 4) + little(4, 8) + little(1, 4)
        let end =
            little(0x0605_4B50, 4) + little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4)
            + little(0, 2)
        #expect(throws: SpreadsheetError.damagedArchive) { try Spreadsheet.read([0x50, 0x4B, 0x03, 0x04] + record + locator + end) }
    }

    @Test("more cells, columns, rows, sheets or text than allowed are refused, naming the limit and the sheet")
    func limits() throws {
        var limits = SpreadsheetLimits()
        limits.cells = 3
        limits.sheets = 2
        limits.textBytes = 100
        let cells = (1...4).map { "<c r=\"A\($0)\"><v>1</v></c>" }.joined()
        #expect(throws: SpreadsheetError.tooLarge(.cells(3), sheet: "Plan")) {
            try HandMadeXLSX("<row>\(cells)</row>").read(limits: limits)
        }
        var sheets = HandMadeXLSX("")
        sheets.sheets = [("a", "visible", ""), ("b", "visible", ""), ("c", "visible", "")]
        #expect(throws: SpreadsheetError.tooLarge(.sheets(2), sheet: nil)) { try sheets.read(limits: limits) }
        let long = String(repeating: "x", count: 101)
        #expect(throws: SpreadsheetError.tooLarge(.textBytes(100), sheet: "Plan")) {
            try HandMadeXLSX("<row><c t=\"str\"><v>\(long)</v></c></row>").read(limits: limits)
        }
        #expect(throws: SpreadsheetError.tooLarge(.textBytes(100), sheet: "CSV")) { try Spreadsheet.read(Array(long.utf8), limits: limits) }
        limits.fileBytes = 100
        #expect(throws: SpreadsheetError.tooLarge(.fileBytes(100), sheet: nil)) { try Spreadsheet.read(Array(long.utf8), limits: limits) }
        #expect(throws: SpreadsheetError.outsideSheet(sheet: "Plan", address: "XFE1")) {
            try HandMadeXLSX("<row><c r=\"XFE1\"><v>1</v></c></row>").read()
        }
        #expect(throws: SpreadsheetError.outsideSheet(sheet: "Plan", address: "A1048577")) {
            try HandMadeXLSX("<row><c r=\"A1048577\"><v>1</v></c></row>").read()
        }
        #expect(throws: SpreadsheetError.tooLarge(.rows(1_048_576), sheet: "Plan")) {
            try HandMadeXLSX("<row r=\"9223372036854775806\"><c><v>1</v></c></row>").read()
        }
    }

    @Test("a million columns are refused")
    func columns() {
        let wide = Array(String(repeating: "a;", count: 1_000_000).utf8)
        #expect(throws: SpreadsheetError.tooLarge(.columns(16_384), sheet: "CSV")) { try Spreadsheet.read(wide) }
    }

    @Test("blank rows without end are nothing")
    func blankRows() throws {
        let csv = Array((String(repeating: ";;;\r\n", count: 100_000) + "fin;x\r\n").utf8)
        #expect(try Spreadsheet.read(csv).firstSheetValues == ["A100001": .text("fin"), "B100001": .text("x")])
        let rows = (1...50_000).map { "<row r=\"\($0)\" spans=\"1:3\"><c r=\"A\($0)\" s=\"1\"/></row>" }.joined()
        let last = "<row r=\"1000000\"><c r=\"A1000000\"><v>1</v></c></row>"
        #expect(try HandMadeXLSX(rows + last).read().firstSheetValues == ["A1000000": .number(1)])
    }

    @Test("cells repeated without end are refused at the limit")
    func repeatedCells() {
        let repeated = HandMadeODS(
            """
            <table:table table:name="Plan"><table:table-row table:number-rows-repeated="1000000">\
            <table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row></table:table>
            """)
        var limits = SpreadsheetLimits()
        limits.cells = 200_000
        #expect(throws: SpreadsheetError.tooLarge(.cells(200_000), sheet: "Plan")) { try repeated.read(limits: limits) }
    }
}
