/// What the server prints on the terminal.
struct ServerTexts: Texts {
    let language: Language

    func ready(_ address: String) -> String {
        pick("Jalon est prêt : \(address)", "Jalon is ready: \(address)")
    }
    func firstAccountCode(_ code: String) -> String {
        pick(
            "Pour créer le premier compte, le code demandé est : \(code)",
            "To create the first account, the code asked for is: \(code)")
    }
}
