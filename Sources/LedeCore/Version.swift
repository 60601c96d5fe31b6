/// The version of Lede (semver.org): the command tells it, and XLIFF files carry it.
package let ledeVersion = "0.1.0"
