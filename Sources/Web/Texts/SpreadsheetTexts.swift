import Documents

/// Why a spreadsheet could not be read: what is wrong with the file, and what to do.
package struct SpreadsheetTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    package func sentence(for error: SpreadsheetError) -> String {
        cause(error) + pick(" Rien n’a été importé.", " Nothing was imported.")
    }

    private func cause(_ error: SpreadsheetError) -> String {
        switch error {
        case .empty: pick("Ce fichier est vide.", "This file is empty.")
        case .unsupported(let format): foreign(format)
        case .encrypted:
            pick(
                "Ce fichier est protégé par un mot de passe\u{00A0}: enregistrez-en une copie sans mot de passe.",
                "This file is protected by a password: save a copy without one.")
        case .damagedArchive:
            pick(
                "Ce fichier est abîmé, le plus souvent coupé pendant un envoi\u{00A0}: reprenez l’original.",
                "This file is damaged, most often cut short while being sent: go back to the original.")
        case .missingPart, .duplicatePart, .damagedPart, .malformedPart, .documentTypeInPart, .outsideSheet:
            damaged(error)
        case .tooLarge(let limit, let sheet): tooLarge(limit, sheet: sheet)
        case .notWritten(let reason):
            pick("Le fichier n’a pas pu être écrit (\(reason)).", "The file could not be written (\(reason)).")
        }
    }

    private func foreign(_ format: SpreadsheetError.ForeignFormat) -> String {
        let saveAs = pick("\u{00A0}: enregistrez-le en .xlsx depuis votre tableur.", ": save it as .xlsx from your spreadsheet program.")
        return switch format {
        case .oldExcel: pick("C’est un ancien fichier Excel (.xls)", "This is an old Excel file (.xls)") + saveAs
        case .binaryExcel: pick("C’est un fichier Excel binaire (.xlsb)", "This is a binary Excel file (.xlsb)") + saveAs
        case .markup: pick("C’est une page web nommée comme un tableur", "This is a web page named like a spreadsheet") + saveAs
        case .pdf:
            pick("C’est un PDF\u{00A0}: importez le tableur dont il vient.", "This is a PDF: import the spreadsheet it was made from.")
        case .otherArchive:
            pick("Cette archive ne contient pas de tableur.", "This archive holds no spreadsheet.")
        case .binary:
            pick("Ce fichier n’est pas un tableur (.xlsx, .ods ou .csv).", "This file is not a spreadsheet (.xlsx, .ods or .csv).")
        }
    }

    private func damaged(_ error: SpreadsheetError) -> String {
        let place =
            switch error {
            case .missingPart(let part): pick("il lui manque \(part)", "it lacks \(part)")
            case .duplicatePart(let part): pick("\(part) y est deux fois", "\(part) is in it twice")
            case .malformedPart(let part, let line): pick("\(part), ligne \(line)", "\(part), line \(line)")
            case .outsideSheet(let sheet, let address):
                pick(
                    "la cellule \(address) de «\u{00A0}\(sheet)\u{00A0}» est hors de la feuille",
                    "cell \(address) of “\(sheet)” is outside the sheet")
            case .damagedPart(let part), .documentTypeInPart(let part): part
            default: ""
            }
        return pick(
            "Ce fichier est mal formé (\(place))\u{00A0}: ouvrez-le dans votre tableur, enregistrez-le, puis réessayez.",
            "This file is malformed (\(place)): open it in your spreadsheet program, save it, then try again.")
    }

    private func tooLarge(_ limit: SpreadsheetLimit, sheet: String?) -> String {
        let what =
            switch limit {
            case .fileBytes(let bytes), .inflatedBytes(let bytes), .textBytes(let bytes), .markupBytes(let bytes):
                pick("plus de \(bytes >> 20)\u{00A0}Mo", "more than \(bytes >> 20)\u{00A0}MB")
            case .archiveEntries(let count): pick("plus de \(count) fichiers dans l’archive", "more than \(count) files in the archive")
            case .markupDepth(let count): pick("plus de \(count) niveaux", "more than \(count) levels")
            case .sheets(let count): pick("plus de \(count) feuilles", "more than \(count) sheets")
            case .cells(let count): pick("plus de \(count) cellules", "more than \(count) cells")
            case .columns(let count): pick("plus de \(count) colonnes", "more than \(count) columns")
            case .rows(let count): pick("plus de \(count) lignes", "more than \(count) rows")
            case .styles(let count): pick("plus de \(count) styles", "more than \(count) styles")
            }
        let place = sheet.map { pick(", feuille «\u{00A0}\($0)\u{00A0}»", ", sheet “\($0)”") } ?? ""
        return pick(
            "Ce fichier est trop grand (\(what)\(place))\u{00A0}: gardez la seule feuille du plan, puis réessayez.",
            "This file is too large (\(what)\(place)): keep the sheet of the plan alone, then try again.")
    }
}
