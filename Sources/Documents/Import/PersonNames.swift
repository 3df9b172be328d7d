import Foundation

/// A person as a cell names them.
struct NamedPerson: Hashable {
    var name: String
    var email = ""
    var organisation = ""

    /// In quotation marks when the name would be read as something else. A quotation mark of its own is doubled.
    var text: String {
        let isPlain =
            email.isEmpty && organisation.isEmpty ? PersonNames.read(name) == [NamedPerson(name: name)] && !name.contains(":") : false
        let quoted = isPlain ? name : "\"" + name.replacing("\"", with: "\"\"") + "\""
        return quoted + (email.isEmpty ? "" : " <\(email)>")
    }
}

/// Reads the names in a cell: one, or several divided by commas, semicolons, lines, " / ", "et" or "&".
enum PersonNames {
    static func read(_ text: String) -> [NamedPerson] {
        var people: [NamedPerson] = []
        for part in parts(of: text) {
            guard let person = person(part), !people.contains(person) else { continue }
            people.append(person)
        }
        return people
    }

    /// The name before the first colon outside of quotation marks, and what follows it.
    static func nameBeforeColon(in line: String) -> (NamedPerson, String)? {
        var isQuoted = false
        for index in line.indices {
            if line[index] == "\"" { isQuoted.toggle() }
            guard line[index] == ":", !isQuoted else { continue }
            guard let person = person(Part(text: String(line[..<index]).trimmingBlanks())) else { return nil }
            return (person, String(line[line.index(after: index)...]).trimmingBlanks())
        }
        return nil
    }

    private struct Part {
        var text: String
        /// What stands in quotation marks is one name, whatever is in it.
        var isLiteral: Bool { text.hasPrefix("\"") }
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var current = ""
        var isQuoted = false
        func finish(joining: Bool = false) {
            let part = current.trimmingBlanks()
            current = ""
            guard !part.isEmpty else { return }
            // "Direction de l'eau, de l'air et du climat": what goes on in small letters is no new name.
            if joining, let last = parts.last, part.first?.isLowercase == true, !part.contains("@") {
                parts[parts.count - 1].text = "\(last.text), \(part)"
            } else {
                parts.append(Part(text: part))
            }
        }
        var afterComma = false
        for character in LineEnds.unified(text) {
            if character == "\"" { isQuoted.toggle() }
            guard !isQuoted, character == "," || character == ";" || character == "\n" else {
                current.append(character)
                continue
            }
            finish(joining: afterComma)
            afterComma = character == ","
        }
        finish(joining: afterComma)
        return parts.flatMap { $0.isLiteral ? [$0] : splitAtWords($0.text).map { Part(text: $0) } }
    }

    /// "Ana Diaz et Bo Chen", "Ana Diaz & Bo Chen", "Ana Diaz / Bo Chen", but not "Service Eau et Assainissement".
    private static func splitAtWords(_ text: String) -> [String] {
        for separator in [" / ", " et ", " & ", " and "] where text.contains(separator) {
            let sides = text.components(separatedBy: separator).map { $0.trimmingBlanks() }
            let isSlash = separator == " / "
            if sides.allSatisfy({ isSlash ? !$0.isEmpty : looksLikeAPerson($0) }) { return sides.flatMap(splitAtWords) }
        }
        return [text]
    }

    private static let organisationWords: Set<String> = [
        "service", "services", "direction", "departement", "pole", "mission", "commission", "bureau", "agence", "association", "comite",
        "mairie",
        "communaute", "region", "metropole", "syndicat", "prefecture", "equipe", "groupe", "cabinet", "secretariat", "conseil", "chambre",
        "ville",
        "office", "centre", "maison", "department", "team", "committee", "council", "unite", "cellule", "delegation", "institut",
        "federation",
    ]

    private static let particles: Set<String> = ["de", "du", "des", "la", "le", "van", "von", "der", "da", "dos", "di", "el", "ben", "d'"]

    private static func looksLikeAPerson(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...5).contains(words.count), let first = words.first, !organisationWords.contains(Folding.folded(String(first))) else {
            return false
        }
        return words.allSatisfy { word in
            word.first?.isUppercase == true || word.first == "(" || particles.contains(Folding.folded(String(word)))
        }
    }

    /// `Ana Diaz`, `Ana Diaz <ana@ville.fr>`, `Ana Diaz (DRH)`, `"Diaz, Ana"`.
    private static func person(_ part: Part) -> NamedPerson? {
        var text = part.text
        var person = NamedPerson(name: "")
        if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
            let email = String(text[text.index(after: open)...].dropLast()).trimmingBlanks()
            if email.contains("@"), !email.contains(" ") {
                person.email = email
                text = String(text[..<open]).trimmingBlanks()
            }
        }
        if part.isLiteral {
            text.removeFirst()
            if text.hasSuffix("\"") { text.removeLast() }
            person.name = text.replacing("\"\"", with: "\"")
            return person.name.isEmpty ? nil : person
        }
        if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex {
            let before = String(text[..<open]).trimmingBlanks()
            if !before.isEmpty {
                person.organisation = String(text[text.index(after: open)...].dropLast()).trimmingBlanks()
                text = before
            }
        }
        if person.email.isEmpty, !text.contains(" "), text.contains("@"), text.split(separator: "@").count == 2 {
            person.email = text
        }
        person.name = text
        // A name has a letter: "-", "?", "/" say that there is none.
        guard text.contains(where: \.isLetter), !nobody.contains(Folding.folded(text)) else { return nil }
        return person
    }

    private static let nobody: Set<String> = [
        "a definir", "a determiner", "a completer", "tbd", "n/a", "na", "nc", "n.c.", "aucun", "personne", "neant", "none",
    ]

    /// The same for "Ana DIAZ", "Diaz Ana" and "ana díaz".
    static func key(_ name: String) -> String {
        Folding.folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init).sorted().joined(separator: " ")
    }
}
