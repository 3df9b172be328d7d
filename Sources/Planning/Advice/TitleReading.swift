/// The verbs of a title, in French or in English.
///
/// Made to be silent when in doubt: a verb that is missed annoys more than a noun that passes.
struct TitleReading {
    typealias Word = TitleWords.Word

    /// The parts of a title that could each begin with its verb: « Agents : former les premiers » has two.
    private let clauses: [[TitleWords.Token]]
    private let readsEnglish: Bool
    private let readsFrench: Bool

    init(_ title: String) {
        let tokens = TitleWords(title).tokens
        let words = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
        readsEnglish = words.contains { Self.englishWords.contains($0.folded) }
        readsFrench = words.contains { Self.frenchWords.contains($0.folded) || $0.text.contains(where: Self.accents.contains) }
        clauses = Self.clauses(of: Self.withoutNumbering(tokens))
    }

    /// The verb that the title, or one of its parts, begins with.
    var verb: Word? {
        for clause in clauses {
            if let found = leadingVerb(of: clause) { return found.word }
        }
        return nil
    }

    /// The verb behind the noun that the title begins with: « Formation » is made from « Former ».
    var suggestedVerb: String? {
        for case .word(let word)? in clauses.lazy.map(\.first) {
            let verbs = readsEnglish ? Nouns.english : Nouns.french
            if let verb = verbs[word.folded] { return verb }
        }
        return nil
    }

    /// The verbs of a title that asks for several things; empty when it asks for one.
    ///
    /// « Accompagner et soutenir » says one thing twice; « Rédiger et diffuser » asks for two.
    var severalVerbs: [String] {
        for clause in clauses {
            let verbs = coordinatedVerbs(of: clause)
            if verbs.count > 1 { return verbs.map(\.text) }
        }
        return []
    }

    // MARK: Parts

    /// Without what only numbers it: « Fiche Action 10. », « 4.2.1. », « A3 : ».
    private static func withoutNumbering(_ tokens: [TitleWords.Token]) -> [TitleWords.Token] {
        var rest = tokens[...]
        while let first = rest.first {
            switch first {
            case .mark: rest = rest.dropFirst()
            case .word(let word) where word.isNumber || isCode(word): rest = rest.dropFirst()
            case .word(let word) where labels.contains(word.folded) && isNumbering(rest.dropFirst().first): rest = rest.dropFirst()
            default: return Array(rest)
            }
        }
        return []
    }

    private static func isNumbering(_ token: TitleWords.Token?) -> Bool {
        switch token {
        case .word(let word): word.isNumber || labels.contains(word.folded) || isCode(word)
        case .mark: true
        case nil: false
        }
    }

    /// `A3`, `FA12`: some letters and a number.
    private static func isCode(_ word: Word) -> Bool {
        let letters = word.folded.prefix { $0.isLetter }
        return letters.count <= 3 && letters.count < word.folded.count && word.folded.dropFirst(letters.count).allSatisfy(\.isNumber)
    }

    private static func clauses(of tokens: [TitleWords.Token]) -> [[TitleWords.Token]] {
        var clauses: [[TitleWords.Token]] = [[]]
        for token in tokens {
            if case .mark(let mark) = token, breaks.contains(mark) {
                clauses.append([])
            } else {
                clauses[clauses.count - 1].append(token)
            }
        }
        return clauses.filter { !$0.isEmpty }
    }

    // MARK: Verbs

    /// The verb at the start, after what may come before one: « ne pas », « se », « mieux ».
    private func leadingVerb(of tokens: [TitleWords.Token]) -> (word: Word, index: Int)? {
        for (index, token) in tokens.enumerated() {
            guard case .word(let word) = token else { continue }
            if isVerb(word) { return (word, index) }
            guard Self.beforeVerb.contains(word.folded) else { return nil }
        }
        return nil
    }

    private func isVerb(_ word: Word) -> Bool {
        if FrenchVerbs.contains(word.folded) { return true }
        guard EnglishVerbs.contains(word.folded) else { return false }
        return readsEnglish || !readsFrench || !EnglishVerbs.frenchNouns.contains(word.folded)
    }

    private func coordinatedVerbs(of clause: [TitleWords.Token]) -> [Word] {
        guard let leading = leadingVerb(of: clause) else { return [] }
        var verbs = [leading.word]
        var between: [Word] = []
        var isAfterJoint = false
        for (index, token) in clause.enumerated().dropFirst(leading.index + 1) {
            switch token {
            case .mark(let mark): isAfterJoint = Self.joiningMarks.contains(mark)
            case .word(let word) where Self.joiningWords.contains(word.folded): isAfterJoint = true
            case .word(let word) where isAfterJoint && Self.reflexive.contains(word.folded): continue
            case .word(let word):
                if isAfterJoint, begins(another: word, before: clause.dropFirst(index + 1).first) {
                    let repeats = between.isEmpty && [verbs[verbs.count - 1], word].contains { VagueVerbs.alone.contains($0.folded) }
                    if !repeats { verbs.append(word) }
                    between = []
                } else {
                    // What follows may belong to this second verb: « à trier et classer ».
                    if FrenchVerbs.contains(word.folded) || word.folded == "to" { return verbs }
                    between.append(word)
                }
                isAfterJoint = false
            }
        }
        return verbs
    }

    /// English verbs are often nouns too: only one with its object is taken for a verb.
    private func begins(another word: Word, before next: TitleWords.Token?) -> Bool {
        if FrenchVerbs.isInfinitive(word.folded) { return true }
        guard EnglishVerbs.contains(word.folded), case .word(let next)? = next else { return false }
        return Self.determiners.contains(next.folded)
    }

    // MARK: Words

    private static let breaks: Set<Character> = [":", "-", "–", "—", "|", "/", ".", "(", ")", "[", "]", "•", "→", "?", "!", "«", "»"]
    private static let joiningMarks: Set<Character> = [",", ";", "+", "&"]
    private static let joiningWords: Set<String> = ["et", "puis", "and", "then"]
    private static let reflexive: Set<String> = ["se", "s'", "ensuite"]
    private static let determiners: Set<String> = [
        "the", "a", "an", "it", "them", "our", "their", "its", "his", "her", "all", "each", "every", "this", "these", "new",
    ]
    private static let labels: Set<String> = [
        "fiche", "action", "fiche-action", "etape", "tache", "mesure", "objectif", "lot", "phase", "axe", "volet", "chantier", "jalon",
        "n", "no", "num", "numero", "task", "step", "stage", "todo", "ref",
    ]
    private static let beforeVerb: Set<String> = [
        "ne", "n'", "pas", "plus", "bien", "mieux", "se", "s'", "y", "a", "puis", "enfin", "ensuite", "d'", "abord", "faire", "to",
        "please", "not", "also", "finally", "first", "then", "urgent", "rapidement", "egalement", "aussi",
    ]
    private static let accents: Set<Character> = Set("àâéèêëîïôùûçœÀÂÉÈÊËÎÏÔÙÛÇŒ")
    private static let frenchWords: Set<String> = [
        "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "un", "une", "au", "aux", "pour", "avec", "sur", "dans", "par", "chez",
        "en", "sans", "notre", "nos", "leur", "leurs", "qui", "que",
    ]
    private static let englishWords: Set<String> = [
        "the", "of", "and", "to", "for", "with", "at", "in", "an", "our", "their", "by", "from", "all", "each", "its", "into",
    ]
}
