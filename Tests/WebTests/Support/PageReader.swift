import Planning

@testable import Web

extension PageContext {
    /// A page as Claire sees it; nobody is signed in without an account.
    static func seen(
        by account: AccountID? = "claire", in language: Language = .french, isAdministrator: Bool = false
    ) throws -> PageContext {
        PageContext(
            language: language,
            reader: account.map { Reader(account: $0, name: "Claire Martin", isAdministrator: isAdministrator) },
            path: "/", assets: try Assets())
    }
}

/// The `<main>` of a page: what is around it has forms of its own.
func mainPart(of page: String) -> String {
    guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else { return "" }
    return String(page[start.lowerBound..<end.upperBound])
}
