/** Classes that break a house rule each, outside the application's own packages. */
package archfixtures;
