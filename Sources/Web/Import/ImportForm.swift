import Documents
import Planning

/// What the page that checks columns sends: how to read the workbook, and where it goes.
///
/// Fields carry the position of their sheet and the number of their column: `include-0`, `header-0`, `sheet-name-0`,
/// `column-0-3`.
struct ImportForm {
    let form: Form

    /// The deployment to import into; nil for a new one.
    func destination() throws(FormProblem) -> DeploymentID? { try FormValue.identifier(form["into"]) }

    /// The name of the new deployment.
    var name: String { form["name"] }

    /// The mapping as its user corrected it. Another row of headings is read anew: its columns are other ones.
    func mapping(correcting proposed: ImportMapping, of workbook: Workbook) throws(FormProblem) -> ImportMapping {
        var mapping = proposed
        for index in mapping.sheets.indices {
            let sheet = mapping.sheets[index].sheet
            guard form.has("header-\(sheet)") else { continue }
            if let row = try FormValue.number(form["header-\(sheet)"]), row != Double(mapping.sheets[index].headerRow) {
                let header = Int(row.rounded()).clamped(to: 1...CellAddress.lastRow)
                mapping.sheets[index] = ImportProposal.mapping(ofSheet: sheet, of: workbook, headerRow: header)
            } else {
                for column in mapping.sheets[index].columns.indices {
                    try correct(&mapping.sheets[index].columns[column], ofSheet: sheet)
                }
            }
            mapping.sheets[index].isIncluded = form.has("include-\(sheet)")
            mapping.sheets[index].nameIsWorkstream = form.has("sheet-name-\(sheet)")
        }
        return mapping
    }

    /// The same for pasted cells, whose first row may or may not have the headings.
    func mapping(
        ofPasted workbook: Workbook, correcting proposed: ImportMapping, people: People
    ) throws(FormProblem) -> ImportMapping {
        guard form["form"] == PastePreviewPage.form, var sheet = proposed.sheets.first else { return proposed }
        if form.has("headings") != (sheet.headerRow > 0) {
            let first = workbook.sheets.first?.rows.first?.number ?? 0
            return ImportMapping(ofPasted: workbook, people: people, headerRow: form.has("headings") ? first : 0)
        }
        for column in sheet.columns.indices { try correct(&sheet.columns[column], ofSheet: sheet.sheet) }
        return ImportMapping(sheets: [sheet])
    }

    private func correct(_ column: inout ColumnMapping, ofSheet sheet: Int) throws(FormProblem) {
        let name = "column-\(sheet)-\(column.column)"
        guard form.has(name) else { return }
        switch form[name] {
        case Self.ignored: column.target = .ignored
        case Self.note: column.target = .note(label: column.label)
        // What continues another column can stay so, and not become so.
        case Self.continuation: break
        case let field: column.target = .field(try FormValue.choice(field))
        }
    }

    // MARK: What a column becomes, as a select says it

    static let ignored = "ignored"
    static let note = "note"
    static let continuation = "continuation"

    static func value(of target: ColumnTarget) -> String {
        switch target {
        case .field(let field): field.rawValue
        case .note: note
        case .continuation: continuation
        case .ignored: ignored
        }
    }
}

extension Int {
    fileprivate func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
