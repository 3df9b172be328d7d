import Planning
import Testing

@testable import Documents

@Suite("Reading .ods")
struct ODSReadingTests {
    @Test("each kind of cell keeps its kind, and several paragraphs are several lines")
    func kinds() throws {
        let file = HandMadeODS(
            """
            <table:table table:name="Plan"><table:table-row>\
            <table:table-cell office:value-type="string"><text:p>Un  titre<text:s text:c="2"/>long</text:p><text:p/><text:p><text:span>fin</text:span></text:p>\
            <office:annotation><text:p>une remarque</text:p></office:annotation></table:table-cell>\
            <table:table-cell office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell>\
            <table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2026-03-12T10:00:00"><text:p>12 mars</text:p></table:table-cell>\
            <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>\
            <table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/D</text:p></table:table-cell>\
            <table:table-cell office:value-type="string"><text:p>avant</text:p><draw:frame><text:p>dessin</text:p></draw:frame></table:table-cell>\
            </table:table-row></table:table>
            """)
        #expect(
            try file.read().firstSheetValues == [
                "A1": .text("Un titre  long\n\nfin"), "B1": .number(1.5), "C1": .percentage(0.5),
                "D1": .date(try #require(Day(iso8601: "2026-03-12"))), "E1": .boolean(true), "F1": .error("#N/D"), "G1": .text("avant"),
            ])
    }

    @Test("repeated rows and columns stand where they should, and a million blank ones cost nothing")
    func repetition() throws {
        let cell = { (text: String, times: Int) in
            "<table:table-cell table:number-columns-repeated=\"\(times)\" office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
        }
        let blanks = { (times: Int) in "<table:table-cell table:number-columns-repeated=\"\(times)\"/>" }
        let file = HandMadeODS(
            """
            <table:table table:name="Plan">\
            <table:table-row table:number-rows-repeated="2">\(blanks(2))\(cell("a", 2))\(blanks(16_380))</table:table-row>\
            <table:table-row table:number-rows-repeated="1000000">\(blanks(16_384))</table:table-row>\
            <table:table-row>\(cell("fin", 1))</table:table-row>\
            <table:table-row table:number-rows-repeated="99999999999999"><table:table-cell table:number-columns-repeated="999999999999"/></table:table-row>\
            </table:table>
            """)
        #expect(
            try file.read().firstSheetValues == [
                "C1": .text("a"), "D1": .text("a"), "C2": .text("a"), "D2": .text("a"), "A1000003": .text("fin"),
            ])
    }

    @Test("merged cells are kept, covered ones are blank, hidden sheets are flagged, recorded changes are no sheet")
    func structure() throws {
        var file = HandMadeODS(
            """
            <table:tracked-changes><table:cell-content-change><table:table-cell><text:p>avant</text:p></table:table-cell>\
            </table:cell-content-change></table:tracked-changes>\
            <table:table table:name="Plan" table:style-name="ta1"><table:table-row>\
            <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"><text:p>Titre</text:p></table:table-cell>\
            <table:covered-table-cell><text:p>caché</text:p></table:covered-table-cell><table:table-cell><text:p>après</text:p></table:table-cell>\
            </table:table-row></table:table><table:table table:name="Listes" table:style-name="ta2"/>
            """)
        file.styles = """
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            """
        let workbook = try file.read()
        #expect(workbook.firstSheetValues == ["A1": .text("Titre"), "C1": .text("après")])
        #expect(workbook.sheets.map(\.isHidden) == [false, true])
        #expect(workbook.sheets[0].mergedRanges.map(\.description) == ["A1:B3"])
    }

    @Test("a file that asks for a password says so")
    func encrypted() throws {
        var file = HandMadeODS("")
        file.manifest = """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">\
            <manifest:encryption-data/></manifest:file-entry></manifest:manifest>
            """
        #expect(throws: SpreadsheetError.encrypted) { try file.read() }
    }
}
