import Planning

/// What a responsible said instead of yes, and what became of it.
extension HistorySentences {
    func answered(_ title: String, _ answer: CommitmentAnswer, by actor: AccountID) -> String {
        let (name, text) = (names.person(answer.person), values.text(answer.text))
        let isTheirs = author(actor) == name
        guard let day = answer.day.map(formats.long) else {
            return isTheirs
                ? pick("a posé une question sur \(title)\u{00A0}: \(text)", "asked a question about \(title): \(text)")
                : pick(
                    "a noté la question de \(name) sur \(title)\u{00A0}: \(text)", "noted the question of \(name) about \(title): \(text)")
        }
        return isTheirs
            ? pick("a proposé le \(day) pour \(title)\u{00A0}: \(text)", "proposed \(day) for \(title): \(text)")
            : pick(
                "a noté que \(name) propose le \(day) pour \(title)\u{00A0}: \(text)",
                "noted that \(name) proposes \(day) for \(title): \(text)")
    }

    /// The date proposed has become the due date.
    func accepted(_ title: String, _ answer: CommitmentAnswer, instead before: Day?, _ day: Day) -> String {
        let (name, day, text) = (names.person(answer.person), formats.long(day), values.text(answer.text))
        let old = before.map { pick(" au lieu du \(formats.long($0))", " instead of \(formats.long($0))") } ?? ""
        return pick(
            "a pris la date proposée par \(name) pour \(title), le \(day)\(old)\u{00A0}: \(text)",
            "took the date proposed by \(name) for \(title), \(day)\(old): \(text)")
    }

    func replied(_ title: String, _ answer: CommitmentAnswer, with comment: String) -> String {
        let (name, text) = (names.person(answer.person), values.text(comment))
        guard let day = answer.day.map(formats.long) else {
            return pick(
                "a répondu à la question de \(name) sur \(title)\u{00A0}: \(text)",
                "answered the question of \(name) about \(title): \(text)")
        }
        return pick(
            "a gardé l’échéance de \(title), pour laquelle \(name) proposait le \(day)\u{00A0}: \(text)",
            "kept the due date of \(title), for which \(name) proposed \(day): \(text)")
    }
}
