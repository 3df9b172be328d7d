import ArgumentParser
import Web

@main struct Jalon: ParsableCommand {}
